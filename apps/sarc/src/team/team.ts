import { circumstancesOf, dayInLondon, type ReferralSent } from '#libs/case-schemas';
import { calendar } from '../deadline/calendar.js';
import { forensicWindows } from '../deadline/forensic-windows.data.js';
import { windowsSince } from '../deadline/forensic-windows.js';
import { teamPolicies, type TeamPolicy } from './team.data.js';

/** Whom the centre works with: children, those of whom samples can still be taken, and everybody else. */
export const teams = ['children', 'forensic', 'support'] as const;
export type Team = (typeof teams)[number];

/** Where nothing says whose it is. */
export const defaultTeam: Team = 'support';

/** Whose a referral is, by what it says when it comes. */
export function teamFor(sent: ReferralSent, at: Date, policies = teamPolicies): Team {
  const policy = inForce(policies, dayInLondon(at));
  if (policy?.childrenApart && circumstancesOf(sent, at).child) return 'children';
  return isWindowOpen(new Date(sent.incident.occurredAt), at) ? 'forensic' : defaultTeam;
}

const isWindowOpen = (offence: Date, at: Date): boolean =>
  windowsSince(offence, [], at, { policies: forensicWindows, calendar }).length > 0;

const inForce = (policies: readonly TeamPolicy[], day: string): TeamPolicy | undefined =>
  policies
    .filter(({ effectiveFrom }) => effectiveFrom <= day)
    .sort((one, other) => one.effectiveFrom.localeCompare(other.effectiveFrom))
    .at(-1);
