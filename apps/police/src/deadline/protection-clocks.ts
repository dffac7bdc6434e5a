import { meet, policyInForce, startDeadline, type Deadline } from '#libs/deadlines';
import { calendar } from './calendar.js';
import { protectionPolicies } from './protection-policies.data.js';

/** One clock of protection, from when it was started to when it was met; none where no such rule was in force. */
export function protectionClock(
  id: 'police-notice-shared' | 'police-protection-ends',
  { from, metAt }: { readonly from: Date; readonly metAt?: Date | undefined },
): Deadline | undefined {
  const policy = policyInForce(protectionPolicies, { id }, calendar.dateOf(from));
  if (!policy) return undefined;
  const deadline = startDeadline(policy, from);
  // What was done before the clock began was in time.
  return metAt ? meet(deadline, new Date(Math.max(from.getTime(), metAt.getTime()))) : deadline;
}
