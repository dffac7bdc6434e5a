import { circumstancesOf, dayInLondon, type Birth, type ReferralSent } from '#libs/case-schemas';
import { teamPolicies, type TeamPolicy } from './team.data.js';

/** Whom the hub looks at: children, adults, those who are exploited or missing; and first of all those of whom it cannot be told. */
export const teams = ['children', 'adults', 'exploitation', 'duty-desk'] as const;
export type Team = (typeof teams)[number];

/** Where nobody knows whether it is a child: somebody finds out, and a supervisor moves it. */
export const defaultTeam: Team = 'duty-desk';

/** Whose a referral is, by what it says when it comes. */
export function teamFor(sent: ReferralSent, at: Date, policies = teamPolicies): Team {
  const policy = inForce(policies, dayInLondon(at));
  const { category, child } = circumstancesOf(sent, at);
  if (policy?.exploitation.includes(category)) return 'exploitation';
  if (child || policy?.ofChildren.includes(category)) return 'children';
  return isAgeTold(sent.person.birth) ? 'adults' : defaultTeam;
}

const isAgeTold = ({ kind, date, estimatedAge }: Birth = { kind: 'unknown' }): boolean =>
  (kind === 'date' && date !== undefined) || (kind === 'estimated-age' && estimatedAge !== undefined);

const inForce = (policies: readonly TeamPolicy[], day: string): TeamPolicy | undefined =>
  policies
    .filter(({ effectiveFrom }) => effectiveFrom <= day)
    .sort((one, other) => one.effectiveFrom.localeCompare(other.effectiveFrom))
    .at(-1);
