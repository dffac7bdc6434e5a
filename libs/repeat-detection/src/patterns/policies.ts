import type { Policy } from './policy.js';

/** The policies that the project starts with. A partnership replaces them with its own. */
export const policies: readonly Policy[] = [
  {
    id: 'repeat-victim',
    version: '1',
    kind: 'repeat-victim',
    atLeast: 2,
    windowMonths: 12,
    anchor: 'occurred',
    roles: ['victim'],
    source:
      'https://www.ons.gov.uk/peoplepopulationandcommunity/crimeandjustice/methodologies/userguidetocrimestatisticsforenglandandwales',
    note: 'The survey counts the same type of offence more than once in the previous 12 months; here any category counts, because forces have no single definition.',
    effectiveFrom: '2021-04-01',
  },
  {
    id: 'repeat-perpetrator',
    version: '1',
    kind: 'repeat-perpetrator',
    atLeast: 2,
    windowMonths: 12,
    anchor: 'occurred',
    roles: ['suspect'],
    source: 'https://orca.cardiff.ac.uk/id/eprint/67542/',
    note: 'No national number or window is set; 2 in 12 months is a starting value. It says suspected and nothing more.',
    effectiveFrom: '2021-04-01',
  },
  {
    id: 'repeat-pair',
    version: '1',
    kind: 'repeat-pair',
    atLeast: 2,
    windowMonths: 12,
    anchor: 'reported',
    roles: ['victim'],
    source: 'https://safelives.org.uk/definition-repeat-marac',
    note: 'Any instance between the same victim and perpetrator within 12 months of the last referral; the report stands for the referral.',
    effectiveFrom: '2021-04-01',
  },
];
