import type { Field, FieldError, Values } from '../form/field.js';
import { writtenDate } from '../form/written-date.js';

/** Whom to look for. It is sent in a form, so that no name stands in an address, a history or a log. */
export const personSearchFields: readonly Field[] = [
  { kind: 'line', name: 'forenames', label: 'Forenames' },
  { kind: 'line', name: 'surname', label: 'Surname' },
  {
    ...{ kind: 'date', name: 'bornOn', label: 'Date of birth', inPart: true, notAfterToday: true },
    hint: 'For example, 27 3 1988. The year alone is enough beside a whole name.',
  },
  { kind: 'line', name: 'postcode', label: 'Postcode', longest: 16, narrow: true },
  {
    ...{ kind: 'line', name: 'reference', label: 'Or a number or a reference', longest: 100 },
    hint: 'An agency’s number of the person, the reference of an incident, an NHS or PNC number, a phone or an email.',
  },
  /** Whose record may be of the same person. */
  { kind: 'hidden', name: 'beside', label: 'Beside' },
];

/** As the hub wants it; what is empty is not said. */
export function personSought(values: Values, page: number): object {
  const { forenames = '', surname = '', postcode = '', reference = '' } = values;
  const said = Object.entries({ forenames, surname, bornOn: writtenDate('bornOn', values) ?? '', postcode, reference });
  return { ...Object.fromEntries(said.filter(([, value]) => value !== '')), ...(page > 1 && { page }) };
}

export const personSearchRefusals: Readonly<Record<string, FieldError>> = {
  'too-little': {
    field: 'surname',
    text: 'Enter a name with a date of birth or a postcode, or a number or a reference. A name alone finds too many',
  },
};
