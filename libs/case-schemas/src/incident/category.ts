/** What an incident was about. An incident that fits none is `other`; the agency's own code goes into its reference. */
export const incidentCategories = {
  'domestic-abuse': 'Domestic abuse',
  'sexual-offence': 'Sexual offence',
  'stalking-harassment': 'Stalking or harassment',
  violence: 'Violence',
  'hate-crime': 'Hate crime',
  robbery: 'Robbery',
  burglary: 'Burglary',
  theft: 'Theft',
  'criminal-damage': 'Criminal damage',
  fraud: 'Fraud',
  'antisocial-behaviour': 'Antisocial behaviour',
  'child-abuse': 'Child abuse',
  'child-exploitation': 'Child exploitation',
  missing: 'Missing',
  'modern-slavery': 'Modern slavery',
  homicide: 'Homicide',
  other: 'Other',
} as const;

export type IncidentCategory = keyof typeof incidentCategories;
export const incidentCategoryCodes = Object.keys(incidentCategories) as IncidentCategory[];
