import { dayInLondon, LONGEST_LINE } from '#libs/case-schemas';
import {
  anchorOf,
  isAsked,
  LONGEST_TEXT,
  namesIn,
  type ChoiceField,
  type DateField,
  type Field,
  type FieldError,
  type LineField,
  type Values,
} from './field.js';
import { isDate, writtenDate } from './written-date.js';

/** Reads what a browser sent: only the fields of the form. */
export function readValues(fields: readonly Field[], body: unknown): Values {
  const sent = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  return Object.fromEntries(fields.flatMap(namesIn).map((name) => [name, textOf(sent[name])]));
}

/** Browsers send line breaks as two characters; people count one. A field that is sent twice was not sent by our form. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : '';

/** What is wrong with each field, in the order of the form. */
export const problemsOf = (fields: readonly Field[], values: Values, now: Date): FieldError[] =>
  fields
    .filter((field) => isAsked(field, values))
    .flatMap((field) => {
      const text = problemWith(field, values, now);
      return text === undefined ? [] : [{ field: anchorOf(field), text }];
    });

function problemWith(field: Field, values: Values, now: Date): string | undefined {
  const said = namesIn(field).some((name) => values[name] !== '');
  if (!said) return isNeeded(field, values) ? field.missing : undefined;
  const value = values[field.name] ?? '';
  switch (field.kind) {
    case 'choice':
      return choiceProblem(field, value);
    case 'date':
      return dateProblem(field, values, now);
    case 'line':
      return lineProblem(field, value);
    case 'checks':
    case 'hidden':
      return undefined;
    case 'text':
      return tooLong(field.label, value, field.longest ?? LONGEST_TEXT);
  }
}

const isNeeded = ({ missing, missingAfter }: Field, values: Values): boolean =>
  missing !== undefined && (!missingAfter || missingAfter.choices.includes(values[missingAfter.field] ?? ''));

const choiceProblem = ({ options, before = [], label, missing }: ChoiceField, value: string): string | undefined =>
  Object.hasOwn(options, value) || before.includes(value) ? undefined : (missing ?? `${label}: select one of these`);

function lineProblem({ label, longest = LONGEST_LINE, form }: LineField, value: string): string | undefined {
  return form && !form.pattern.test(value) ? form.other : tooLong(label, value, longest);
}

function dateProblem({ name, label, inPart = false, notAfterToday }: DateField, values: Values, now: Date) {
  if (!isDate(name, values, inPart)) return `${label}: enter a real date, such as 27 3 1988`;
  const date = writtenDate(name, values) ?? '';
  return notAfterToday && date > dayInLondon(now) ? `${label}: enter a date that is not after today` : undefined;
}

function tooLong(label: string, value: string, longest: number): string | undefined {
  const length = [...value].length;
  const most = new Intl.NumberFormat('en-GB').format(longest);
  return length > longest ? `${label} must be ${most} characters or fewer. You have written ${length}.` : undefined;
}

/** The service knows a rule that we do not: the person is asked to look again at the fields it named, or at the first. */
export function notAccepted(fields: readonly Field[], named: readonly string[]): FieldError[] {
  const found = fields.filter((field) => (field.tells ?? [field.name]).some((told) => named.some(isWithin(told))));
  return (found.length > 0 ? found : fields.slice(0, 1)).map((field) => ({
    field: anchorOf(field),
    text: `${field.label} was not accepted. Check it and try again.`,
  }));
}

const isWithin =
  (told: string) =>
  (named: string): boolean =>
    named === told || (named.startsWith(told) && /^[.[]/.test(named.slice(told.length)));

/** What to say of a rule that the service named, where there are words for it. */
export const knownRefusal = (
  refusals: Readonly<Record<string, FieldError>>,
  codes: readonly string[],
): FieldError | undefined => codes.map((code) => refusals[code]).find((known) => known !== undefined);
