import { paths, type InformationPaths } from '../paths.js';
import type { Desk } from './desk.js';

/** Where an agency sees what the safeguarding hub asks it about somebody, and answers. */
export interface InformationDesk extends Desk {
  readonly agency: keyof typeof paths.informationRequests;
  readonly pages: InformationPaths;
}

const NAME = 'Questions of the hub';

export const informationDesks: readonly InformationDesk[] = [
  {
    agency: 'police',
    roles: ['public-protection', 'public-protection-supervisor'],
    pages: paths.informationRequests.police,
    home: paths.informationRequests.police.list(),
    name: NAME,
  },
  {
    agency: 'probation',
    roles: ['practitioner', 'supervisor'],
    pages: paths.informationRequests.probation,
    home: paths.informationRequests.probation.list(),
    name: NAME,
  },
  {
    agency: 'youth-offending',
    roles: ['practitioner', 'supervisor'],
    pages: paths.informationRequests['youth-offending'],
    home: paths.informationRequests['youth-offending'].list(),
    name: NAME,
  },
  {
    agency: 'beacon',
    roles: ['caseworker', 'supervisor'],
    pages: paths.informationRequests.beacon,
    home: paths.informationRequests.beacon.list(),
    name: NAME,
  },
];
