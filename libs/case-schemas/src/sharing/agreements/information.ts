import type { SharingAgreement } from '../sharing-agreement.js';
import { requestConsent } from './safeguarding.js';

const asked = {
  from: 'safeguarding-hub',
  matter: 'information-request',
  subject: 'anyone',
  purposeCode: 'safeguarding',
  lawfulBasis: 'Safeguarding of children and of individuals at risk; Care Act 2014, section 42',
  regime: 'uk-gdpr',
  condition: 'UK GDPR Article 9(2)(g); Data Protection Act 2018, Schedule 1 paragraph 18',
  ...requestConsent,
  fields: [],
  retention: 'receivers-own',
  effectiveFrom: '2026-11-30',
  source: 'Children Act 2004, sections 10 and 11; Care Act 2014, sections 6, 42 and 45',
  standing: 'background',
} as const satisfies Partial<SharingAgreement>;

/** Whoever is asked about may be harmed by somebody whom the partner knows as well, and is not to be found by the question. */
const whoOnly = ['names', 'birth', 'sex', 'identifiers'] as const;

/**
 * Whom the hub may ask what they know of somebody, and what of them it may say to have them looked up. The answer comes back
 * under the same entry; Beacon's tells of nobody but by the person's own yes to that. The sexual assault referral centre is never asked: no answer, and not even the question, could be
 * without telling that somebody is known there.
 */
export const informationRequests: readonly SharingAgreement[] = [
  {
    ...asked,
    id: 'hub-police-information-request',
    to: 'police',
    purpose: 'What the police know of somebody for whom the safeguarding hub decides what to do',
    personFields: ['names', 'birth', 'sex', 'addresses', 'identifiers'],
    retention: 'mopi-2',
  },
  {
    ...asked,
    id: 'hub-probation-information-request',
    to: 'probation',
    purpose: 'What probation knows of somebody for whom the safeguarding hub decides what to do',
    personFields: whoOnly,
  },
  {
    ...asked,
    id: 'hub-youth-offending-information-request',
    to: 'youth-offending',
    purpose: 'What the youth offending service knows of somebody for whom the safeguarding hub decides what to do',
    personFields: whoOnly,
  },
  {
    ...asked,
    id: 'hub-beacon-information-request',
    to: 'beacon',
    purpose: 'What Beacon can say, with their yes, of somebody for whom the safeguarding hub decides what to do',
    personFields: whoOnly,
  },
];
