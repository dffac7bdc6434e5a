import type { ConsentException } from '../consent-exception.js';
import type { SharingAgreement } from '../sharing-agreement.js';
import { contactDetails, forOffendersSide, wholeAccount, wholePerson, withEvery } from './field-sets.js';

const CHILD = 'Children Act 1989, sections 17 and 47; Children Act 2004, section 11';
const MARAC = 'https://www.cambsdasv.org.uk/website/referral_forms/296136';

/** At high risk of domestic abuse, and for a child, the person is asked, and the duty goes on without a yes. */
const preferred = (childsSource: string): readonly ConsentException[] => [
  { when: { is: 'child' }, rule: 'preferred', source: childsSource },
  { when: { is: 'high-risk' }, rule: 'preferred', source: MARAC },
];

const safeguarding = {
  matter: 'referral',
  purposeCode: 'safeguarding',
  regime: 'uk-gdpr',
  lawfulBasis: 'Safeguarding of children and of individuals at risk; Care Act 2014, section 42',
  condition: 'UK GDPR Article 9(2)(g); Data Protection Act 2018, Schedule 1 paragraph 18',
  retention: 'receivers-own',
  effectiveFrom: '2021-04-01',
  standing: 'background',
} as const;

const concern = {
  ...safeguarding,
  to: 'safeguarding-hub',
  subject: 'anyone',
  consentExceptions: preferred(CHILD),
  source: 'Children Act 1989, sections 17 and 47; Children Act 2004, section 11; Care Act 2014, section 42',
} as const;

/** When the hub must have the person's own word before it tells another of them. */
export const requestConsent = {
  consent: 'explicit-unless-overridden',
  consentExceptions: preferred('Children Act 1989, section 47; Working Together to Safeguard Children'),
} as const;

const request = {
  ...safeguarding,
  from: 'safeguarding-hub',
  ...requestConsent,
  source: 'Children Act 2004, sections 10 and 11; Care Act 2014, sections 6 and 42',
} as const;

const policeWork = {
  regime: 'dpa-2018-part-3',
  condition: 'Data Protection Act 2018, section 35 and Schedule 8 paragraph 4 (safeguarding)',
} as const;

/** What makes an agency fear for a child or an adult, told to the safeguarding hub. */
export const safeguardingConcerns: readonly SharingAgreement[] = [
  {
    ...concern,
    ...policeWork,
    id: 'police-hub-safeguarding',
    from: 'police',
    purpose: 'Keeping a child or an adult at risk safe: public protection notice',
    // A notice is a police task; the person is asked, and their answer goes with it.
    consent: 'preferred',
    fields: wholeAccount,
    personFields: wholePerson,
  },
  {
    ...concern,
    id: 'beacon-hub-safeguarding',
    from: 'beacon',
    purpose: 'Keeping a child or an adult at risk safe: concern of a victim’s worker',
    consent: 'explicit-unless-overridden',
    fields: wholeAccount,
    personFields: wholePerson,
  },
  {
    ...concern,
    id: 'sarc-hub-safeguarding',
    from: 'sarc',
    purpose: 'Keeping a child or an adult at risk safe: concern of the sexual assault referral centre',
    condition: 'UK GDPR Article 9(2)(g) and (h); Data Protection Act 2018, Schedule 1 paragraph 18',
    consent: 'explicit-unless-overridden',
    // Under 18 the referral itself is required.
    consentExceptions: [{ when: { is: 'child' }, rule: 'not-needed', source: CHILD }],
    // No more than the hub needs to act: nothing of an examination, and no place.
    fields: ['riskAssessment', 'summary', 'childsVoice', ...withEvery],
    personFields: contactDetails,
  },
  {
    ...concern,
    ...policeWork,
    id: 'youth-offending-hub-safeguarding',
    from: 'youth-offending',
    purpose: 'Keeping a child safe: concern of the youth offending service',
    consent: 'explicit-unless-overridden',
    fields: [...forOffendersSide, 'childsVoice'],
    personFields: wholePerson,
  },
  {
    ...concern,
    ...policeWork,
    id: 'probation-hub-safeguarding',
    from: 'probation',
    purpose: 'Keeping a child or an adult safe from somebody who is supervised, or somebody supervised safe',
    consent: 'explicit-unless-overridden',
    fields: [...forOffendersSide, 'childsVoice'],
    personFields: wholePerson,
  },
];

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
