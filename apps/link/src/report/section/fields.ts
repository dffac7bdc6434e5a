/** What a bar is about, as a caseworker calls it. */
const names = {
  prior: 'Starting point',
  name: 'Name',
  words: 'Further names',
  birth: 'Birth date',
  home: 'Home',
  email: 'E-mail address',
  phone: 'Phone',
  identifier: 'Official number',
  sex: 'Sex',
  birthPlace: 'Place of birth',
  occupation: 'Occupation',
  ethnicity: 'Ethnicity',
  rarity: 'Rarity',
  household: 'Household or family',
  limit: 'Limit',
  company: 'Other records',
  calibration: 'Decisions',
} as const;

/** One that is newer than this page is shown as it is. */
export const nameOf = (about: string): string => (names as Readonly<Record<string, string>>)[about] ?? about;
