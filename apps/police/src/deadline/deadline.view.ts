import type { Agency, ReferralSent } from '#libs/case-schemas';
import type { BreachRow } from './breach.row.js';
import { breachesOf, dueMoment, explained, referralClocks } from './referral-in-time.js';

/** By when the police had to refer, and whether they did. */
export function clockViews(to: Agency, sent: ReferralSent) {
  const late = breachesOf(to, sent).map(({ policy }) => policy);
  return referralClocks(to, sent).map((deadline) => ({
    policy: deadline.policy.id,
    what: deadline.policy.name,
    standing: late.includes(deadline.policy.id) ? 'met-late' : 'met',
    dueAt: dueMoment(deadline)?.toISOString(),
    explanation: explained(deadline),
  }));
}

/** What the receiver was late with. */
export const receiversBreaches = (rows: readonly BreachRow[]) =>
  rows
    .filter(({ breach }) => breach.owner === 'receiver')
    .map(({ breach: { policy, what, dueAt, explanation } }) => ({ policy, what, dueAt, explanation }));
