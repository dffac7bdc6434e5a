import type {
  Agency,
  IdentifierType,
  IncidentCategory,
  IncidentRole,
  RiskGrade,
  SharingPurpose,
  SourceStanding,
} from '#libs/case-schemas';

/** What must be true of an incident, or of somebody's part in it, for a route to be theirs. */
export type Occasion =
  | { readonly is: 'category'; readonly categories: readonly IncidentCategory[] }
  /** At least so old on the day it happened, and no older than that on the day of the report, as far as anybody knows. */
  | { readonly is: 'aged'; readonly from: number; readonly to: number }
  /** Has a name or a number: who cannot be found cannot be worked with. */
  | { readonly is: 'identified' }
  | { readonly is: 'known-by'; readonly identifier: IdentifierType }
  | { readonly is: 'graded'; readonly grade: RiskGrade }
  /** There is somebody else in it, in this role, of whom all that holds. */
  | { readonly is: 'beside'; readonly role: IncidentRole; readonly when: readonly Occasion[] };

/** Whom the police refer to whom, for what. Whether they may, and what crosses, is for the sharing agreement to say. */
export interface ReferralRoute {
  readonly to: Agency;
  readonly purpose: SharingPurpose;
  readonly role: IncidentRole;
  /** All of it holds. */
  readonly when: readonly Occasion[];
  readonly source: string;
  readonly standing: SourceStanding;
}

const child: Occasion = { is: 'aged', from: 0, to: 17 };

/** Children Act and Crime and Disorder Act say who is a child; younger than ten, nobody commits a crime. */
const childWhoAnswers: readonly Occasion[] = [{ is: 'aged', from: 10, to: 17 }, { is: 'identified' }];

/** Where it is a thing that was harmed, a child is a victim as everybody else is. */
const harmToSomebody: readonly IncidentCategory[] = [
  'domestic-abuse',
  'sexual-offence',
  'stalking-harassment',
  'violence',
  'hate-crime',
  'robbery',
  'antisocial-behaviour',
  'child-abuse',
  'child-exploitation',
  'missing',
  'modern-slavery',
  'homicide',
  'other',
];

const CHILDREN_ACT = 'Children Act 1989, sections 17 and 47; Children Act 2004, section 11';

/** Each person is referred by themselves. Of two routes of one person to one agency for one purpose the first counts. */
export const referralRoutes: readonly ReferralRoute[] = [
  {
    to: 'beacon',
    purpose: 'victim-support',
    role: 'victim',
    when: [],
    source: 'Victims’ Code, right 4: to be referred to services that support victims',
    standing: 'background',
  },
  {
    to: 'sarc',
    purpose: 'sexual-assault-care',
    role: 'victim',
    when: [{ is: 'category', categories: ['sexual-offence'] }],
    source: 'NHS England framework for sexual assault referral centres',
    standing: 'background',
  },
  {
    to: 'youth-offending',
    purpose: 'out-of-court-decision',
    role: 'suspect',
    when: childWhoAnswers,
    source: 'Children and Young Persons Act 1933, section 50; Crime and Disorder Act 1998, sections 37, 39 and 117',
    standing: 'background',
  },
  {
    to: 'youth-offending',
    purpose: 'harm-between-children',
    role: 'victim',
    when: [child, { is: 'beside', role: 'suspect', when: childWhoAnswers }],
    source: 'http://hertsscb.proceduresonline.com/chapters/p_referrals.html',
    standing: 'read-old',
  },
  {
    to: 'probation',
    purpose: 'supervision',
    role: 'suspect',
    when: [{ is: 'known-by', identifier: 'crn' }],
    source: 'Criminal Justice Act 2003, section 325; Offender Management Act 2007',
    standing: 'background',
  },
  {
    to: 'safeguarding-hub',
    purpose: 'safeguarding',
    role: 'victim',
    when: [child, { is: 'category', categories: harmToSomebody }],
    source: CHILDREN_ACT,
    standing: 'background',
  },
  {
    to: 'safeguarding-hub',
    purpose: 'safeguarding',
    role: 'victim',
    when: [{ is: 'graded', grade: 'high' }],
    source: 'https://www.cambsdasv.org.uk/website/referral_forms/296136',
    standing: 'background',
  },
  {
    to: 'safeguarding-hub',
    purpose: 'safeguarding',
    role: 'child',
    when: [],
    source: CHILDREN_ACT,
    standing: 'background',
  },
];
