import type { SharingAgreement } from '../sharing-agreement.js';
import { contactDetails, forOffendersSide, wholeAccount, wholePerson, withEvery } from './field-sets.js';

const CHILD = 'Children Act 1989, section 47; Working Together to Safeguard Children';

const request = {
  from: 'safeguarding-hub',
  matter: 'referral',
  purposeCode: 'safeguarding',
  regime: 'uk-gdpr',
  lawfulBasis: 'Safeguarding of children and of individuals at risk; Care Act 2014, section 42',
  condition: 'UK GDPR Article 9(2)(g); Data Protection Act 2018, Schedule 1 paragraph 18',
  consent: 'explicit-unless-overridden',
  consentExceptions: [
    { when: { is: 'child' }, rule: 'preferred', source: CHILD },
    {
      when: { is: 'high-risk' },
      rule: 'preferred',
      source: 'https://www.cambsdasv.org.uk/website/referral_forms/296136',
    },
  ],
  retention: 'receivers-own',
  effectiveFrom: '2021-04-01',
  source: 'Children Act 2004, sections 10 and 11; Care Act 2014, sections 6 and 42',
  standing: 'background',
} as const;

/** What the safeguarding hub asks of the others once it has looked at a concern. */
export const hubRequests: readonly SharingAgreement[] = [
  {
    ...request,
    id: 'hub-police-safeguarding',
    to: 'police',
    subject: 'anyone',
    purpose: 'Investigating with the hub where a child or an adult may have been harmed',
    fields: wholeAccount,
    personFields: wholePerson,
    retention: 'mopi-1',
  },
  {
    ...request,
    id: 'hub-beacon-safeguarding',
    to: 'beacon',
    subject: 'victim',
    purpose: 'Support for somebody whom the hub works to keep safe',
    fields: ['incident.reference', 'riskAssessment', 'summary', 'childsVoice', ...withEvery],
    personFields: contactDetails,
  },
  {
    ...request,
    id: 'hub-sarc-safeguarding',
    to: 'sarc',
    subject: 'victim',
    purpose: 'Care for a child or an adult who may have been sexually abused',
    fields: ['riskAssessment', 'summary', 'childsVoice', ...withEvery],
    personFields: contactDetails,
  },
  {
    ...request,
    id: 'hub-youth-offending-safeguarding',
    to: 'youth-offending',
    subject: 'suspect',
    purpose: 'Keeping a child safe whom the youth offending service works with',
    fields: [...forOffendersSide, 'childsVoice'],
    personFields: wholePerson,
  },
  {
    ...request,
    id: 'hub-probation-safeguarding',
    to: 'probation',
    subject: 'suspect',
    purpose: 'Keeping children and adults safe from somebody who is supervised',
    fields: forOffendersSide,
    personFields: ['names', 'birth', 'sex', 'addresses', 'identifiers'],
  },
];
