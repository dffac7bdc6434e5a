import { agreementOn, circumstancesOf, dayInLondon, type ReferralSent } from '#libs/case-schemas';
import { teamPolicies, type TeamPolicy } from './team.data.js';

/** Who works on what others refer to the police. */
export const teams = ['intelligence', 'child-protection', 'domestic-abuse', 'public-protection'] as const;
export type Team = (typeof teams)[number];

/** Where nothing says whose it is. */
export const defaultTeam: Team = 'public-protection';

/** Whose a referral is, by what it says when it comes. Of whoever may do harm it is public protection's, also of a child. */
export function teamFor(sent: ReferralSent, at: Date, policies = teamPolicies): Team {
  const terms = agreementOn(sent.agreement, dayInLondon(new Date(sent.at)));
  if (terms?.anonymous) return 'intelligence';
  if (terms?.subject === 'suspect') return defaultTeam;
  const policy = inForce(policies, dayInLondon(at));
  const { category, child } = circumstancesOf(sent, at);
  if (child || policy?.ofChildren.includes(category)) return 'child-protection';
  return policy?.domesticAbuse.includes(category) ? 'domestic-abuse' : defaultTeam;
}

const inForce = (policies: readonly TeamPolicy[], day: string): TeamPolicy | undefined =>
  policies
    .filter(({ effectiveFrom }) => effectiveFrom <= day)
    .sort((one, other) => one.effectiveFrom.localeCompare(other.effectiveFrom))
    .at(-1);
