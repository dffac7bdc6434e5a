import type { Agency, DeadlineBreached, ReferralSent } from '#libs/case-schemas';
import { dueAt, explainDeadline, type Deadline } from '#libs/deadlines';
import { calendar } from './calendar.js';

interface Late {
  readonly id: string;
  readonly sender: Agency;
  readonly sent: ReferralSent;
}

/** What the sender is told of a deadline that the hub did not keep. */
export function breachSaid({ id, sender, sent }: Late, deadline: Deadline, at: Date) {
  const data: DeadlineBreached = {
    referralId: id,
    at: at.toISOString(),
    owner: 'receiver',
    policy: deadline.policy.id,
    what: deadline.policy.name,
    dueAt: (dueAt(deadline, calendar) ?? at).toISOString(),
    explanation: explainDeadline(deadline, calendar),
  };
  return { referral: sent, to: sender, type: 'referral-hub.deadline-breached.v1', data, at } as const;
}
