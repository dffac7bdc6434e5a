import type { IncidentCategory } from '#libs/case-schemas';

/** Which of the hub's teams takes which referral. */
export interface TeamPolicy {
  readonly version: string;
  /** What is looked at by those who know exploitation, whoever it happened to. */
  readonly exploitation: readonly IncidentCategory[];
  /** What happens to children alone, also where no birth date is told. */
  readonly ofChildren: readonly IncidentCategory[];
  readonly source: string;
  readonly evidence: 'verified' | 'superseded' | 'background' | 'estimate';
  readonly note: string;
  readonly effectiveFrom: string;
}

export const teamPolicies: readonly TeamPolicy[] = [
  {
    version: '1',
    exploitation: ['child-exploitation', 'modern-slavery', 'missing'],
    ofChildren: ['child-abuse'],
    source: 'https://hertfordshirescp.trixonline.co.uk/chapter/contacts-and-referrals',
    evidence: 'estimate',
    note: 'The source tells contacts about children apart. That adults, exploitation and missing people, and what cannot be told yet each have a team is our own assumption.',
    effectiveFrom: '2021-04-01',
  },
];
