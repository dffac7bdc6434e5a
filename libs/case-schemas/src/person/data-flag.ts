import { checkIdentifier } from '../identifier/identifier.js';
import { hasHiddenCharacters } from '../wire/hidden-characters.js';
import { dayInLondon, precisionOf } from '../wire/time.js';
import { ageOn, latestDay } from './age.js';
import type { Person } from './person.js';
import { saysSomething } from './person-name.js';

export const dataFlagCodes = [
  'identity-unknown',
  'birth-date-unknown',
  'birth-date-partial',
  'age-over-120',
  'identifier-unverified',
  'mixed-script',
  'hidden-characters',
  'postcode-unrecognised',
  'ethnicity-code-not-in-set',
  'deceased',
  'child-by-role-adult-by-birth-date',
  'incident-after-report',
  'victim-also-suspect',
  'childs-voice-not-recorded',
  'childs-voice-of-an-adult',
] as const;
export type DataFlagCode = (typeof dataFlagCodes)[number];

/** Something about a record that a reader should know. It never stops a referral and repeats nothing personal. */
export interface DataFlag {
  readonly code: DataFlagCode;
  /** Where, as `people[0].person.birth`. */
  readonly field: string;
}

const POSTCODE = /^[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}$/;
/** Chinese had the code O1 before it became A4; the others did not exist. */
const NEW_IN_18 = ['A4', 'O2', 'W3', 'W4', 'W5', 'W8'];

export function personFlags(person: Person, field: string, today: Date): DataFlag[] {
  return [
    ...nameFlags(person, field),
    ...birthFlags(person, today).map((code) => ({ code, field: `${field}.birth` })),
    ...identifierFlags(person, field, today),
    ...addressFlags(person, field),
    ...ethnicityFlags(person, field),
    ...(person.deceased ? [{ code: 'deceased' as const, field: `${field}.deceased` }] : []),
  ];
}

function nameFlags({ names }: Person, field: string): DataFlag[] {
  const flags = names.flatMap(({ title = '', forenames = '', surname = '' }, place) =>
    textFlags(`${title} ${forenames} ${surname}`).map((code) => ({ code, field: `${field}.names[${place}]` })),
  );
  return names.some(saysSomething) ? flags : [{ code: 'identity-unknown', field: `${field}.names` }, ...flags];
}

/** Letters of two alphabets in one name, and characters that nobody sees or that turn the line round. */
export function textFlags(text: string): ('mixed-script' | 'hidden-characters')[] {
  const scripts = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u].filter((script) =>
    script.test(text),
  );
  return [
    ...(scripts.length > 1 ? (['mixed-script'] as const) : []),
    ...(hasHiddenCharacters(text) ? (['hidden-characters'] as const) : []),
  ];
}

function birthFlags({ birth }: Person, today: Date): DataFlagCode[] {
  if (!birth || birth.kind === 'unknown') return ['birth-date-unknown'];
  if (birth.kind === 'unborn') return [];
  const age = birth.kind === 'date' ? ageOn(latestDay(birth.date ?? ''), dayInLondon(today)) : birth.estimatedAge;
  const partial = birth.kind === 'estimated-age' || precisionOf(birth.date) !== 'day';
  return [
    ...((age ?? 0) > 120 ? (['age-over-120'] as const) : []),
    ...(partial ? (['birth-date-partial'] as const) : []),
  ];
}

function identifierFlags({ identifiers = [] }: Person, field: string, today: Date): DataFlag[] {
  return identifiers.flatMap(({ type, value }, place) => {
    const checked = checkIdentifier(type, value, today.getUTCFullYear());
    const fine = checked.ok || checked.because === 'not-checkable';
    return fine ? [] : [{ code: 'identifier-unverified' as const, field: `${field}.identifiers[${place}]` }];
  });
}

function addressFlags({ addresses = [] }: Person, field: string): DataFlag[] {
  return addresses.flatMap(({ postcode }, place) => {
    const fine = postcode === undefined || postcode.trim() === '' || POSTCODE.test(postcode.trim().toUpperCase());
    return fine ? [] : [{ code: 'postcode-unrecognised' as const, field: `${field}.addresses[${place}].postcode` }];
  });
}

function ethnicityFlags({ ethnicity }: Person, field: string): DataFlag[] {
  if (!ethnicity) return [];
  const wrongSet = ethnicity.codeSet === '16+1' ? NEW_IN_18.includes(ethnicity.code) : ethnicity.code === 'O1';
  return wrongSet ? [{ code: 'ethnicity-code-not-in-set', field: `${field}.ethnicity` }] : [];
}
