import type { ConsentException } from '../consent-exception.js';
import type { SharingAgreement } from '../sharing-agreement.js';
import { contactDetails, forOffendersSide, wholeAccount, wholePerson, withEvery } from './field-sets.js';

const CHILD = 'Children Act 1989, sections 17 and 47; Children Act 2004, section 11';
const MARAC = 'https://www.cambsdasv.org.uk/website/referral_forms/296136';

/** For a child at risk, and at high risk of domestic abuse, the person is asked, and the duty goes on without a yes. */
const preferred: readonly ConsentException[] = [
  { when: { is: 'child' }, rule: 'preferred', source: CHILD },
  { when: { is: 'high-risk' }, rule: 'preferred', source: MARAC },
];

const concern = {
  to: 'safeguarding-hub',
  matter: 'referral',
  subject: 'anyone',
  purposeCode: 'safeguarding',
  regime: 'uk-gdpr',
  lawfulBasis: 'Safeguarding of children and of individuals at risk; Care Act 2014, section 42',
  condition: 'UK GDPR Article 9(2)(g); Data Protection Act 2018, Schedule 1 paragraph 18',
  consentExceptions: preferred,
  retention: 'receivers-own',
  effectiveFrom: '2021-04-01',
  source: 'Children Act 1989, sections 17 and 47; Children Act 2004, section 11; Care Act 2014, section 42',
  standing: 'background',
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
