import type { DisclosureView } from '../api/referral-view.js';
import { longDateTime } from '../layout/dates.js';
import { agency, inWords } from '../layout/words.js';

export interface DisclosureRow {
  readonly when: string;
  readonly to: string;
  readonly what: string;
  readonly why: string;
}

/** What was told to whom, in the order in which it was. */
export const disclosureRows = (disclosures: readonly DisclosureView[]): DisclosureRow[] =>
  disclosures.map(({ at, to, byName, fields, lawfulBasis, restsOn }) => ({
    when: longDateTime(at),
    to: agency(to),
    what: `${thingsIn(fields).join(', ')}${byName === undefined ? '' : ` (told by ${byName})`}`,
    why: `${lawfulBasis}. ${inWords(grounds, restsOn)}.`,
  }));

const grounds: Readonly<Record<string, string>> = {
  consent: 'The person agreed',
  'no-objection': 'The person did not object',
  override: 'Shared without consent by a recorded decision',
  duty: 'A duty, whatever the person says',
};

/** A field by what it begins with; what says nothing of anybody, such as the referral's number, is left out. */
const things: readonly (readonly [begin: string, words: string])[] = [
  ['person.names', 'names'],
  ['person.birth', 'birth'],
  ['person.sex', 'sex'],
  ['person.genderIdentity', 'gender'],
  ['person.ethnicity', 'ethnicity'],
  ['person.addresses', 'addresses'],
  ['person.phones', 'phone numbers'],
  ['person.emails', 'e-mail addresses'],
  ['person.identifiers', 'official numbers'],
  ['incident', 'the incident'],
  ['riskAssessment', 'the risk assessment'],
  ['summary', 'what was reported'],
  ['childsVoice', 'the child’s own words'],
  ['safeContact', 'safe contact'],
  ['consent', 'consent'],
  ['question', 'a question'],
  ['answer', 'an answer'],
  ['note', 'a note'],
  ['explanation', 'an explanation'],
  ['reason', 'a reason'],
  ['outcome', 'the outcome'],
  ['evidence', 'what the outcome rests on'],
];

function thingsIn(fields: readonly string[]): string[] {
  const told = things.filter(([begin]) => fields.some((field) => field === begin || field.startsWith(`${begin}.`)));
  const words = told.map(([, inPlain]) => inPlain);
  return words.length > 0 ? words : ['that something was done, and when'];
}
