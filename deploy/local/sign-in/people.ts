import type { Agency } from '#libs/case-schemas';

/** Someone who can sign in on one's own machine. `userName` is the token's `sub`. */
export interface Person {
  readonly userName: string;
  readonly name: string;
  readonly work: string;
  readonly agency: Agency;
  readonly roles: readonly string[];
}

/** A computer system with an account of its own. */
export interface System {
  readonly clientId: string;
  readonly agency: Agency;
  readonly roles: readonly string[];
}

export const people: readonly Person[] = [
  {
    userName: 'amara.okafor',
    name: 'PC Amara Okafor',
    work: 'police officer',
    agency: 'police',
    roles: ['officer'],
  },
  {
    userName: 'tom.reilly',
    name: 'PC Tom Reilly',
    work: 'police officer',
    agency: 'police',
    roles: ['officer'],
  },
  {
    userName: 'maya.lindqvist',
    name: 'DS Maya Lindqvist',
    work: 'police public protection',
    agency: 'police',
    roles: ['public-protection'],
  },
  {
    userName: 'joanne.hale',
    name: 'Joanne Hale',
    work: 'Beacon caseworker',
    agency: 'beacon',
    roles: ['caseworker'],
  },
  {
    userName: 'daniel.price',
    name: 'Daniel Price',
    work: 'Beacon supervisor',
    agency: 'beacon',
    roles: ['caseworker', 'supervisor'],
  },
  {
    userName: 'ruth.adeyemi',
    name: 'Ruth Adeyemi',
    work: 'sexual assault referral centre practitioner',
    agency: 'sarc',
    roles: ['practitioner'],
  },
  {
    userName: 'imran.malik',
    name: 'Imran Malik',
    work: 'youth offending service practitioner',
    agency: 'youth-offending',
    roles: ['practitioner'],
  },
  {
    userName: 'helen.marsh',
    name: 'Helen Marsh',
    work: 'probation practitioner',
    agency: 'probation',
    roles: ['practitioner'],
  },
  {
    userName: 'priya.nair',
    name: 'Priya Nair',
    work: 'safeguarding hub practitioner',
    agency: 'safeguarding-hub',
    roles: ['practitioner'],
  },
];

export const systems: readonly System[] = [
  { clientId: 'police-records', agency: 'police', roles: ['incident-reporter'] },
  { clientId: 'beacon-contacts', agency: 'beacon', roles: ['contact-recorder'] },
  { clientId: 'beacon-casework', agency: 'beacon', roles: ['caseworker'] },
  { clientId: 'sarc-casework', agency: 'sarc', roles: ['practitioner'] },
  { clientId: 'youth-offending-casework', agency: 'youth-offending', roles: ['practitioner'] },
  { clientId: 'probation-casework', agency: 'probation', roles: ['practitioner'] },
  { clientId: 'hub-casework', agency: 'safeguarding-hub', roles: ['practitioner'] },
  { clientId: 'police-public-protection', agency: 'police', roles: ['public-protection'] },
];

/** The system of each agency that may work the referrals to it. */
export const caseworkClients: Readonly<Record<Agency, string>> = {
  police: 'police-public-protection',
  beacon: 'beacon-casework',
  sarc: 'sarc-casework',
  'youth-offending': 'youth-offending-casework',
  probation: 'probation-casework',
  'safeguarding-hub': 'hub-casework',
};

export const WEB_CLIENT = 'web';
