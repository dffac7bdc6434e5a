import type { IncidentCategory } from '#libs/case-schemas';

/** Which of those who work on what the police receive takes which referral. */
export interface TeamPolicy {
  readonly version: string;
  /** What happens to children alone, also where no birth date is told. */
  readonly ofChildren: readonly IncidentCategory[];
  /** What is the domestic abuse unit's. */
  readonly domesticAbuse: readonly IncidentCategory[];
  readonly source: string;
  readonly evidence: 'verified' | 'superseded' | 'background' | 'estimate';
  readonly note: string;
  readonly effectiveFrom: string;
}

export const teamPolicies: readonly TeamPolicy[] = [
  {
    version: '1',
    ofChildren: ['child-abuse', 'child-exploitation'],
    domesticAbuse: ['domestic-abuse'],
    source:
      'http://hertsscb.proceduresonline.com/chapters/p_strategy_discuss.html ; https://hertscommissioner.org/2021-03-safeguarding-hub-extended-to-help-more-domestic-abuse-victims',
    evidence: 'estimate',
    note: 'The sources name the Joint Child Protection Investigation Team and the domestic abuse unit (DAISU). Which referrals are theirs, that intelligence has a team, and that all else is public protection’s is our own assumption.',
    effectiveFrom: '2021-04-01',
  },
];
