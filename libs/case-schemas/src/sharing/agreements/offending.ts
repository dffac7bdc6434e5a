import type { SharingAgreement } from '../sharing-agreement.js';
import { forOffendersSide, wholePerson, withEvery, withEveryOfTheHarmed } from './field-sets.js';

const offender = {
  matter: 'referral',
  subject: 'suspect',
  regime: 'dpa-2018-part-3',
  condition: 'Data Protection Act 2018, section 35 and Schedule 8 paragraph 1 (statutory purposes)',
  consent: 'not-needed',
  personFields: wholePerson,
  retention: 'receivers-own',
  effectiveFrom: '2021-04-01',
  standing: 'background',
} as const;

/** Referrals to those who work with somebody who has offended, or who has been harmed by another child. */
export const offending: readonly SharingAgreement[] = [
  {
    ...offender,
    id: 'police-youth-offending-out-of-court',
    from: 'police',
    to: 'youth-offending',
    purposeCode: 'out-of-court-decision',
    purpose: 'Deciding jointly how to answer a child’s offence',
    lawfulBasis: 'Crime and Disorder Act 1998, sections 37, 39 and 66ZA',
    fields: [...forOffendersSide, 'childsVoice'],
    source: 'https://www.gov.uk/guidance/case-management-guidance/how-to-use-out-of-court-disposals',
  },
  {
    ...offender,
    id: 'police-youth-offending-harmed-child',
    from: 'police',
    to: 'youth-offending',
    subject: 'victim',
    purposeCode: 'harm-between-children',
    purpose: 'The other child, where one child has harmed another',
    lawfulBasis: 'Children Act 2004, section 11; Crime and Disorder Act 1998, section 39',
    condition: 'Data Protection Act 2018, section 35 and Schedule 8 paragraph 4 (safeguarding)',
    consent: 'preferred',
    // Where the harmed child lives and how to reach them stays away from the service of the other child, and nothing leads
    // from the file of the one to that of the other.
    keptApart: true,
    fields: ['riskAssessment.tool', 'riskAssessment.grade', 'childsVoice', ...withEveryOfTheHarmed],
    personFields: ['names', 'birth', 'sex'],
    source: 'http://hertsscb.proceduresonline.com/chapters/p_referrals.html',
    standing: 'read-old',
  },
  {
    ...offender,
    id: 'police-probation-supervision',
    from: 'police',
    to: 'probation',
    purposeCode: 'supervision',
    purpose: 'What the supervision of somebody who has offended must take into account',
    lawfulBasis: 'Criminal Justice Act 2003, section 325; Offender Management Act 2007',
    fields: forOffendersSide,
    source: 'https://www.gwentmappa.org.uk/working-for-you/mappa-process/',
  },
  {
    ...offender,
    id: 'youth-offending-probation-transition',
    from: 'youth-offending',
    to: 'probation',
    purposeCode: 'transition-at-18',
    purpose: 'Handing over the supervision of somebody who turns 18',
    lawfulBasis: 'Offender Management Act 2007; Crime and Disorder Act 1998, section 39',
    // A childhood record is not carried over: no account, no voice, only what the next supervisor must know.
    fields: ['incident.reference', 'riskAssessment.tool', 'riskAssessment.grade', ...withEvery],
    personFields: [
      'names',
      'birth',
      'sex',
      'genderIdentity',
      'ethnicity',
      'addresses',
      'phones',
      'emails',
      'identifiers',
    ],
    source: 'Joint national protocol for transitions in England',
  },
];
