import { policyInForce, startDeadline, type Calendar, type Deadline, type DeadlinePolicy } from '#libs/deadlines';

/** Until when a sample is stored, by the policy that is in force when it is put away. */
export function storageOf(
  takenAt: Date,
  now: Date,
  { policies, calendar }: { readonly policies: readonly DeadlinePolicy[]; readonly calendar: Calendar },
): Deadline {
  const policy = policyInForce(policies, { id: 'stored-sample' }, calendar.dateOf(now));
  if (!policy) throw new Error('No policy says how long a sample is stored');
  return startDeadline(policy, takenAt);
}
