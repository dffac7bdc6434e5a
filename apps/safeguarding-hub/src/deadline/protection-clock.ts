import { meet, policyInForce, startDeadline, type Deadline, type DeadlinePolicy } from '#libs/deadlines';
import { calendar } from './calendar.js';

/** Clocks of what is done to protect somebody. None is approved by the partnership yet. */
export const protectionPolicies: readonly DeadlinePolicy[] = [
  {
    id: 'police-protection-ends',
    version: '1',
    name: 'End of police protection',
    anchor: 'power-used',
    anchorInWords: 'its beginning',
    limit: { unit: 'hours', amount: 72 },
    pausedWhile: 'never',
    warnBefore: { unit: 'hours', amount: 12 },
    source: 'Children Act 1989, section 46(6)',
    evidence: 'background',
    note: 'No child may be kept longer than that; nothing stops this clock. When somebody is warned of it is our own.',
    effectiveFrom: '2021-04-01',
  },
];

/** From when it was started to when it was met; none where no such rule was in force. */
export function protectionClock(
  id: 'police-protection-ends',
  { from, metAt }: { readonly from: Date; readonly metAt?: Date | undefined },
): Deadline | undefined {
  const policy = policyInForce(protectionPolicies, { id }, calendar.dateOf(from));
  if (!policy) return undefined;
  const deadline = startDeadline(policy, from);
  return metAt ? meet(deadline, metAt) : deadline;
}
