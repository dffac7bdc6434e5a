import {
  LONGEST_TEXT,
  anchorOf,
  partNames,
  checkedIn,
  namesIn,
  type ChecksField,
  type ChoiceField,
  type Field,
  type FieldError,
  type Values,
} from './field.js';

export interface DrawnField {
  readonly kind: Field['kind'];
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly heading?: string;
  /** One that is asked after a choice stands beneath it, and is smaller. */
  readonly isInner: boolean;
  readonly value: string;
  readonly errorMessage?: { readonly text: string };
  readonly longest?: number;
  readonly narrow?: boolean;
  readonly inline?: boolean;
  readonly items?: readonly object[];
}

/** The fields as GOV.UK draws them, with what was written and what is wrong with each. */
export const drawnFields = (fields: readonly Field[], values: Values, errors: readonly FieldError[]): DrawnField[] => {
  const drawn = (field: Field): DrawnField => drawnField(field, values, errors, within);
  const within = (name: string, choice: string): DrawnField[] =>
    fields.filter((each) => each.within?.field === name && each.within.choice === choice).map(drawn);
  const isAsked = ({ onceRefused, name }: Field): boolean =>
    !onceRefused || Boolean(values[name]) || errors.some(({ field }) => field === name);
  return fields.filter((field) => field.within === undefined && isAsked(field)).map(drawn);
};

type Within = (name: string, choice: string) => DrawnField[];

function drawnField(field: Field, values: Values, errors: readonly FieldError[], within: Within): DrawnField {
  const { kind, name, label, hint, heading } = field;
  const value = values[name] ?? '';
  const error = errors.find((one) => one.field === anchorOf(field));
  const isInner = field.within !== undefined;
  const common = { kind, name, label, hint, heading, isInner, value, errorMessage: error && { text: error.text } };
  switch (field.kind) {
    case 'text':
      return { ...common, longest: field.longest ?? LONGEST_TEXT };
    case 'hidden':
      return common;
    case 'line':
      return { ...common, narrow: field.narrow };
    case 'date':
      return { ...common, items: dateBoxes(name, values, error !== undefined) };
    case 'checks':
      return { ...common, items: checks(field, values) };
    case 'choice':
      return { ...common, inline: field.inline, items: choices(field, value, within) };
  }
}

const choices = ({ name, options }: ChoiceField, value: string, within: Within) =>
  Object.entries(options).map(([code, text]) => ({
    ...{ value: code, text, checked: code === value },
    fields: within(name, code),
  }));

const checks = (field: ChecksField, values: Values) => {
  const checked = checkedIn(field, values);
  return Object.entries(field.options).map(([code, text], place) => {
    const name = namesIn(field)[place] ?? code;
    return { ...{ id: name, name, value: 'yes', text }, checked: checked.includes(code) };
  });
};

const boxes = [
  { label: 'Day', width: 2 },
  { label: 'Month', width: 2 },
  { label: 'Year', width: 4 },
];

const dateBoxes = (name: string, values: Values, isWrong: boolean) =>
  partNames(name).map((box, place) => ({
    ...{ id: box, name: box, label: boxes[place]?.label, value: values[box] },
    classes: `govuk-input--width-${boxes[place]?.width}${isWrong ? ' govuk-input--error' : ''}`,
  }));

/** What somebody wrote themselves: it is never lost, even where the form cannot be taken any more. */
export const writtenTexts = (fields: readonly Field[], values: Values) =>
  fields.flatMap((field) => {
    const text = values[field.name];
    return field.kind === 'text' && text ? [{ label: field.label, text }] : [];
  });

export const errorLinks = (errors: readonly FieldError[]) =>
  errors.map(({ field, text }) => ({ text, href: `#${field}` }));
