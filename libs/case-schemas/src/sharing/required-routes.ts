import type { Agency } from '../agency.js';

const hub: Agency = 'safeguarding-hub';

/** The routes without which the partnership does not work: a referral must be able to go from the first to the second. */
export const requiredRoutes: readonly (readonly [Agency, Agency])[] = [
  ['police', 'beacon'],
  ['police', 'sarc'],
  ['police', 'youth-offending'],
  ['police', 'probation'],
  ['police', hub],
  ['beacon', hub],
  ['beacon', 'sarc'],
  ['beacon', 'police'],
  ['sarc', 'beacon'],
  ['sarc', 'police'],
  ['sarc', hub],
  ['youth-offending', hub],
  ['youth-offending', 'police'],
  ['youth-offending', 'probation'],
  ['probation', hub],
  ['probation', 'police'],
  ['probation', 'beacon'],
  [hub, 'police'],
  [hub, 'beacon'],
  [hub, 'sarc'],
  [hub, 'youth-offending'],
  [hub, 'probation'],
];
