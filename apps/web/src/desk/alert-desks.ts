import { paths, type AlertPaths } from '../paths.js';
import type { Desk } from './desk.js';

/** Where an agency sees what the safeguarding hub warned it of, and says what it did. */
export interface AlertDesk extends Desk {
  readonly agency: 'beacon' | 'police' | 'youth-offending' | 'probation';
  readonly pages: AlertPaths;
  /** Whom the hub warns by the referrals that they hold, as long as the work on those goes on. */
  readonly byReferrals?: true;
}

export const alertDesks: readonly AlertDesk[] = [
  {
    agency: 'beacon',
    roles: ['caseworker', 'supervisor'],
    pages: paths.alerts.beacon,
    home: paths.alerts.beacon.list(),
    name: 'Alerts',
  },
  {
    agency: 'police',
    roles: ['officer', 'public-protection'],
    pages: paths.alerts.police,
    home: paths.alerts.police.list(),
    name: 'Alerts',
  },
  {
    agency: 'youth-offending',
    byReferrals: true,
    roles: ['practitioner', 'supervisor'],
    pages: paths.alerts['youth-offending'],
    home: paths.alerts['youth-offending'].list(),
    name: 'Alerts',
  },
  {
    agency: 'probation',
    byReferrals: true,
    roles: ['practitioner', 'supervisor'],
    pages: paths.alerts.probation,
    home: paths.alerts.probation.list(),
    name: 'Alerts',
  },
];
