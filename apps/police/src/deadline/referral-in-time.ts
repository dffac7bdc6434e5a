import type { Agency, DeadlineBreached, ReferralSent } from '#libs/case-schemas';
import { dueAt, explainDeadline, meet, policiesStartedBy, startDeadline, tick, type Deadline } from '#libs/deadlines';
import { calendar } from './calendar.js';
import { deadlinePolicies } from './policies.data.js';

/** The clock from the report to the referral, which has ended by its being sent; it runs for support of a victim alone. */
export function referralClocks(to: Agency, { incident, at }: ReferralSent): Deadline[] {
  if (to !== 'beacon') return [];
  const [reportedAt, sentAt] = [new Date(incident.reportedAt), new Date(at)];
  const started = policiesStartedBy(deadlinePolicies, { anchor: 'reported' }, calendar.dateOf(reportedAt));
  return started.map((policy) => meet(startDeadline(policy, reportedAt), sentAt));
}

/** By when it was to be sent, in sentences to show. */
export const explained = (deadline: Deadline): string => explainDeadline(deadline, calendar);

export const dueMoment = (deadline: Deadline): Date | null => dueAt(deadline, calendar);

/** What the police were late with, as they tell the receiver; nothing where it was in time. */
export function breachesOf(to: Agency, sent: ReferralSent): DeadlineBreached[] {
  const at = new Date(sent.at);
  return referralClocks(to, sent)
    .filter((deadline) => tick(deadline, at, calendar).happened.includes('breached'))
    .map((deadline) => ({
      referralId: sent.referralId,
      at: sent.at,
      owner: 'sender',
      policy: deadline.policy.id,
      what: deadline.policy.name,
      dueAt: (dueMoment(deadline) ?? at).toISOString(),
      explanation: explained(deadline),
    }));
}
