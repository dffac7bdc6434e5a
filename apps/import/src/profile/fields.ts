/** What a row may say: of the person, and of the case that it belongs to. */
export const fields = [
  ...(['forename', 'middleName', 'surname', 'title', 'fullName'] as const),
  ...(['dateOfBirth', 'birthDay', 'birthMonth', 'birthYear', 'sex'] as const),
  ...(['postcode', 'address', 'houseNumber', 'unit', 'street', 'locality', 'town', 'addressProtected'] as const),
  ...(['phone', 'email', 'nhsNumber', 'pncId', 'croNumber', 'crn', 'prisonNumber'] as const),
  ...(['occurredAt', 'reportedAt', 'category', 'reference', 'summary', 'role', 'sharing'] as const),
] as const;

export type Field = (typeof fields)[number];

export const dateFormats = ['dd/MM/yyyy', 'MM/dd/yyyy', 'yyyy-MM-dd', 'yyyyMMdd'] as const;
export type DateFormat = (typeof dateFormats)[number];
