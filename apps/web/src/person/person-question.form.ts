import { displayName } from '#libs/case-schemas';
import type { PersonRecordView, PersonView } from '../api/person-view.js';
import type { Field, FieldError } from '../form/field.js';
import { recordInWords } from './why-one.presenter.js';

/** Two records, and why somebody doubts: both of one person, or one each of two. */
export function questionFields(person: PersonView, other: PersonView | undefined): readonly Field[] {
  return [
    {
      ...{ kind: 'choice', name: 'recordId', label: 'Which record?', missing: 'Select a record' },
      options: optionsOf(person.records),
    },
    {
      ...{ kind: 'choice', name: 'otherRecordId', missing: 'Select the record to compare it with' },
      label: other ? `Which record of the other person?` : 'Which other record?',
      options: optionsOf((other ?? person).records),
    },
    {
      ...{ kind: 'text', name: 'why', label: 'Why do you ask?', missing: 'Enter why you ask' },
      hint: 'What you have seen or heard. Whoever answers will read this.',
    },
  ];
}

const optionsOf = (records: readonly PersonRecordView[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    records.map((record) => [record.id, `${displayName(record.person.names)} (${recordInWords(record)})`]),
  );

export const questionRefusals: Readonly<Record<string, FieldError>> = {
  'one-record': { field: 'otherRecordId', text: 'Select another record than the first' },
};
