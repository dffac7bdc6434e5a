import type { DataFlag, DataFlagCode } from '#libs/case-schemas';
import { inWords } from '../layout/words.js';

/** What a reader should know about the record, each said once. */
export const flagSentences = (flags: readonly DataFlag[]): string[] => [
  ...new Set(flags.map(({ code }) => inWords(sentences, code))),
];

const sentences = {
  'identity-unknown': 'Nobody knows this person’s name yet.',
  'birth-date-unknown': 'The date of birth is not known.',
  'birth-date-partial': 'Only part of the date of birth is known, or the age is an estimate.',
  'age-over-120': 'The age is more than 120 years. The date of birth may be wrong.',
  'identifier-unverified': 'A number of this person does not pass its check. It may have been mistyped.',
  'mixed-script': 'A name has letters of different alphabets that can look alike.',
  'hidden-characters': 'A name held characters that cannot be seen. They are left out here.',
  'postcode-unrecognised': 'A postcode does not look like a real one.',
  'ethnicity-code-not-in-set': 'The ethnicity code does not belong to the code list that was named.',
  deceased: 'This person is recorded as deceased. Be careful whom you contact.',
  'child-by-role-adult-by-birth-date':
    'This person was reported as a child, but the date of birth says they are an adult.',
  'incident-after-report': 'The incident is dated after it was reported. One of the two dates is wrong.',
  'victim-also-suspect': 'This person is also named as a suspect in the same incident.',
  'childs-voice-not-recorded': 'Nobody has written down whether this child was spoken to.',
  'childs-voice-of-an-adult':
    'What a child said is written down of this person, but the date of birth says they are an adult.',
} satisfies Record<DataFlagCode, string>;
