import { dayInLondon, type ReferralSent } from '#libs/case-schemas';
import { isForOutOfCourt, whoseReferral } from '../referral/referral-purpose.js';
import { teamPolicies, type TeamPolicy } from './team.data.js';

/** Who works with children: those to be dealt with out of court, those at court, those who were harmed, and before any of it. */
export const teams = ['out-of-court', 'court', 'victims', 'prevention'] as const;
export type Team = (typeof teams)[number];

/** Where nothing says whose it is; a child for whom others fear, and who is accused of nothing here. */
export const defaultTeam: Team = 'prevention';

/** Whose a referral is, by what it says when it comes. The harmed child never comes to those who work with the other. */
export function teamFor(sent: ReferralSent, at: Date, policies = teamPolicies): Team {
  if (whoseReferral(sent) === 'harmed-child') return 'victims';
  const policy = inForce(policies, dayInLondon(at));
  if (policy?.forCourt.includes(sent.incident.category)) return 'court';
  return isForOutOfCourt(sent) ? 'out-of-court' : defaultTeam;
}

const inForce = (policies: readonly TeamPolicy[], day: string): TeamPolicy | undefined =>
  policies
    .filter(({ effectiveFrom }) => effectiveFrom <= day)
    .sort((one, other) => one.effectiveFrom.localeCompare(other.effectiveFrom))
    .at(-1);
