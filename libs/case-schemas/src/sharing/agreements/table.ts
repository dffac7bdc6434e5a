import type { SharingAgreement } from '../sharing-agreement.js';
import { findings } from './findings.js';
import { informationRequests } from './information.js';
import { offending } from './offending.js';
import { policeReports } from './police-reports.js';
import { hubRequests, safeguardingConcerns } from './safeguarding.js';
import { victimSupport } from './victim-support.js';

/** Everything that may be told. To let one more pair talk, add one entry to the group that it belongs to. */
export const sharingAgreements: readonly SharingAgreement[] = [
  ...victimSupport,
  ...findings,
  ...safeguardingConcerns,
  ...hubRequests,
  ...informationRequests,
  ...policeReports,
  ...offending,
];
