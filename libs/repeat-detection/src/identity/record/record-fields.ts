/** What a column of a file can tell of a person. */
export const recordFields = [
  'forename',
  'surname',
  'fullName',
  'title',
  'middleName',
  'secondForename',
  'secondSurname',
  'dateOfBirth',
  'birthDay',
  'birthMonth',
  'birthYear',
  'sex',
  'postcode',
  'address',
  'houseNumber',
  'street',
  'unit',
  'locality',
  'town',
  'region',
  'country',
  'phone',
  'email',
  'nationalId',
  'birthPlace',
  'occupation',
  'ethnicity',
] as const;

export type RecordField = (typeof recordFields)[number];

/** At which place of a row each field's cell stands; -1 for a field that the file does not have. */
export type FieldPlaces = Readonly<Record<RecordField, number>>;

/** No field anywhere, to be filled in. */
export const noPlaces = Object.fromEntries(recordFields.map((field) => [field, -1])) as FieldPlaces;

/** A cell as it was written; empty where the file has none. */
export const cellAt = (cells: readonly string[], place: number): string => (place < 0 ? '' : (cells[place] ?? ''));
