/** How the police are done with an incident. The wording is ours; the numbered outcomes of the Home Office were not read. */
export const finalisations = {
  charged: 'Somebody was charged or summonsed',
  convicted: 'A court has convicted somebody',
  'out-of-court': 'It was settled out of court',
  'no-suspect': 'Nobody was identified who may have done it',
  evidence: 'The evidence is not enough',
  'victim-does-not-support': 'The victim does not support going on',
  'not-in-the-public-interest': 'To go on is not in the public interest',
  'no-crime': 'It was no crime, and nothing more is to be done',
  other: 'Another end',
} as const;
export type Finalisation = keyof typeof finalisations;
