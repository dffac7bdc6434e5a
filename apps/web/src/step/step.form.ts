import type { Step } from '#libs/referral-lifecycle';

/** Longest text that the services take, in characters as people count them. */
export const LONGEST_TEXT = 2000;

export interface ChoiceField {
  readonly kind: 'choice';
  readonly name: string;
  readonly label: string;
  /** Code → words. */
  readonly options: Readonly<Record<string, string>>;
  readonly missing: string;
}

export interface TextField {
  readonly kind: 'text';
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** What to say when nothing was written; left out where nothing needs to be. */
  readonly missing?: string;
  /** Needed only after certain choices. */
  readonly missingAfter?: { readonly field: string; readonly choices: readonly string[] };
}

export type Field = ChoiceField | TextField;

/** One step as a page: what it asks, what it will do, and what is said when it is done. */
export interface StepForm {
  readonly step: Step;
  readonly title: string;
  readonly before: readonly string[];
  readonly fields: readonly Field[];
  readonly button: string;
  readonly warns?: boolean;
  readonly done: string;
}

export interface FieldError {
  readonly field: string;
  readonly text: string;
}

export interface FormInput {
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly FieldError[];
  /** The version of the referral that the person was looking at; 0 fits none, so a form without one is out of date. */
  readonly version: number;
}

/** Reads what a browser sent: only the fields of the form, and what is wrong with each. */
export function readForm({ fields }: StepForm, body: unknown): FormInput {
  const sent = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const values = Object.fromEntries(fields.map(({ name }) => [name, textOf(sent[name])]));
  const version = textOf(sent.version);
  return {
    values,
    errors: fields.flatMap((field) => problem(field, values)),
    version: /^\d{1,9}$/.test(version) ? Number(version) : 0,
  };
}

/** Browsers send line breaks as two characters; people count one. A field that is sent twice was not sent by our form. */
const textOf = (value: unknown): string => (typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : '');

function problem(field: Field, values: Readonly<Record<string, string>>): FieldError[] {
  const value = values[field.name] ?? '';
  const text = field.kind === 'choice' ? choiceProblem(field, value) : textProblem(field, value, values);
  return text === undefined ? [] : [{ field: field.name, text }];
}

const choiceProblem = ({ options, missing }: ChoiceField, value: string): string | undefined =>
  Object.hasOwn(options, value) ? undefined : missing;

function textProblem(field: TextField, value: string, values: Readonly<Record<string, string>>): string | undefined {
  const { missing, missingAfter, label } = field;
  const needed = !missingAfter || missingAfter.choices.includes(values[missingAfter.field] ?? '');
  if (value === '') return needed ? missing : undefined;
  const length = [...value].length;
  return length > LONGEST_TEXT ? `${label} must be 2,000 characters or fewer. You have written ${length}.` : undefined;
}

/** What the service is told: the fields that say something. */
export function stepBody({ values, version }: FormInput): object {
  return { ...Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '')), version };
}
