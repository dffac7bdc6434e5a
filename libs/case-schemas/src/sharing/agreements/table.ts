import type { SharingAgreement } from '../sharing-agreement.js';
import { findings } from './findings.js';
import { hubRequests } from './hub-requests.js';
import { offending } from './offending.js';
import { policeReports } from './police-reports.js';
import { safeguardingConcerns } from './safeguarding-concerns.js';
import { victimSupport } from './victim-support.js';

/** Everything that may be told. To let one more pair talk, add one entry to the group that it belongs to. */
export const sharingAgreements: readonly SharingAgreement[] = [
  ...victimSupport,
  ...findings,
  ...safeguardingConcerns,
  ...hubRequests,
  ...policeReports,
  ...offending,
];
