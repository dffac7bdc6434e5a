import type { Agency } from '#libs/case-schemas';
import { isAgencyPart, parts, type Worker } from '../parts.js';

/** Someone who can sign in on one's own machine. */
export interface Person extends Worker {
  readonly agency: Agency;
}

/** A computer system with an account of its own. */
export interface System {
  readonly clientId: string;
  readonly agency: Agency;
  readonly roles: readonly string[];
}

export const people: readonly Person[] = parts
  .filter(isAgencyPart)
  .flatMap(({ name: agency, people }) => people.map((worker) => ({ ...worker, agency })));

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
export const caseworkClients: Readonly<Partial<Record<Agency, string>>> = {
  police: 'police-public-protection',
  beacon: 'beacon-casework',
  sarc: 'sarc-casework',
  'youth-offending': 'youth-offending-casework',
  probation: 'probation-casework',
  'safeguarding-hub': 'hub-casework',
};

export const WEB_CLIENT = 'web';
