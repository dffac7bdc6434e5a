/** Longest text that the services take with a step, in characters as people count them. */
export const LONGEST_TEXT = 2000;

export type Values = Readonly<Record<string, string>>;

interface Asked {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** Begins a part of a long form. */
  readonly heading?: string;
  /** What to say when nothing was said; left out where nothing needs to be. */
  readonly missing?: string;
  /** Needed only after certain choices. */
  readonly missingAfter?: { readonly field: string; readonly choices: readonly string[] };
  /** Asked only of those who chose this; the style sheet shows it to them alone. */
  readonly within?: {
    readonly field: string;
    readonly choice: 'yes' | 'no' | 'colleague' | 'police-protection' | 'declined';
  };
  /** Asked only of those whose form was refused for the want of it, or who have said it already. */
  readonly onceRefused?: true;
  /** What the service calls it, where that is not its name. */
  readonly tells?: readonly string[];
}

export interface ChoiceField extends Asked {
  readonly kind: 'choice';
  /** Code → words. */
  readonly options: Readonly<Record<string, string>>;
  /** What could be chosen before: a form that is sent again says so still, and its service knows that it was taken. */
  readonly before?: readonly string[];
  /** Few short words, side by side. */
  readonly inline?: boolean;
}

export interface TextField extends Asked {
  readonly kind: 'text';
  readonly longest?: number;
}

export interface LineField extends Asked {
  readonly kind: 'line';
  readonly longest?: number;
  /** In what form it is to be, and what to say of another. */
  readonly form?: { readonly pattern: RegExp; readonly other: string };
  readonly narrow?: boolean;
}

export interface DateField extends Asked {
  readonly kind: 'date';
  /** A year alone, or with its month, is enough. */
  readonly inPart?: boolean;
  readonly notAfterToday?: boolean;
}

/** Several of them, or none: each is a box of its own, `told-child`. */
export interface ChecksField extends Asked {
  readonly kind: 'checks';
  /** Code → words. */
  readonly options: Readonly<Record<string, string>>;
}

/** What the reader was shown when they were asked: it comes back with the form. */
export interface HiddenField extends Asked {
  readonly kind: 'hidden';
}

export type Field = ChoiceField | TextField | LineField | DateField | ChecksField | HiddenField;

export interface FieldError {
  readonly field: string;
  readonly text: string;
}

const dateParts = ['day', 'month', 'year'] as const;

export const partNames = (name: string): string[] => dateParts.map((part) => `${name}-${part}`);

/** Whether a field is asked at all, after what was chosen. */
export const isAsked = ({ within }: Field, values: Values): boolean =>
  within === undefined || values[within.field] === within.choice;

/** The box of one of several that can be chosen. */
export const boxOf = (name: string, code: string): string => `${name}-${code}`;

/** What a field goes by in the form: a date is three boxes, and of several that can be chosen each is one. */
export function namesIn(field: Field): string[] {
  if (field.kind === 'checks') return Object.keys(field.options).map((code) => boxOf(field.name, code));
  return field.kind === 'date' ? partNames(field.name) : [field.name];
}

/** Which of several were chosen. */
export const checkedIn = ({ name, options }: ChecksField, values: Values): string[] =>
  Object.keys(options).filter((code) => values[boxOf(name, code)] === 'yes');

/** Where the reader is led to put a field right: a date at its first box. */
export const anchorOf = (field: Field): string => namesIn(field)[0] ?? field.name;
