import { LONGEST_TEXT, anchorOf, partNames, type Field, type FieldError, type Values } from './field.js';

/** A field as GOV.UK draws it, with what was written and what is wrong with it. */
export function drawnField(field: Field, values: Values, errors: readonly FieldError[]) {
  const { kind, name, label, hint, heading } = field;
  const value = values[name] ?? '';
  const error = errors.find((one) => one.field === anchorOf(field));
  const common = { kind, name, label, hint, heading, value, errorMessage: error && { text: error.text } };
  switch (field.kind) {
    case 'text':
      return { ...common, longest: field.longest ?? LONGEST_TEXT };
    case 'line':
      return { ...common, narrow: field.narrow };
    case 'date':
      return { ...common, items: dateBoxes(name, values, error !== undefined) };
    case 'choice':
      return { ...common, inline: field.inline, items: choices(field.options, value) };
  }
}

const choices = (options: Values, value: string) =>
  Object.entries(options).map(([code, text]) => ({ value: code, text, checked: code === value }));

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
