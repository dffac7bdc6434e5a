import type { SharingPurpose } from '#libs/case-schemas';
import type { Team } from './team.js';

/** Which of probation's teams takes which referral. */
export interface TeamPolicy {
  readonly version: string;
  /** By what a referral was sent for, as its agreement says. */
  readonly ofPurpose: Readonly<Partial<Record<SharingPurpose, Team>>>;
  readonly source: string;
  readonly evidence: 'verified' | 'superseded' | 'background' | 'estimate';
  readonly note: string;
  readonly effectiveFrom: string;
}

export const teamPolicies: readonly TeamPolicy[] = [
  {
    version: '1',
    ofPurpose: { 'transition-at-18': 'young-adults', 'victim-contact': 'victim-contact' },
    source: 'https://www.northants.police.uk/page/what-can-i-expect-when-i-report-crime',
    evidence: 'estimate',
    note: 'The source names the Victim Contact Scheme and its liaison officers. That they are a team, and that those who come from the youth offending service at 18 have another, is our own assumption. No agreement brings a victim to probation yet: until one does, a supervisor moves a referral to victim contact.',
    effectiveFrom: '2021-04-01',
  },
];
