import type { DeadlinePolicy } from './deadline-policy.js';

/** The version of each policy, and of each of its grades, that is in force on a day (`YYYY-MM-DD` in London). */
export function policiesInForce(policies: readonly DeadlinePolicy[], day: string): DeadlinePolicy[] {
  const latest = new Map<string, DeadlinePolicy>();
  for (const policy of policies.filter(({ effectiveFrom }) => effectiveFrom <= day).sort(byStart))
    latest.set(clockOf(policy), policy);
  return [...latest.values()].filter(({ effectiveUntil = day }) => day <= effectiveUntil);
}

/** The version of one policy in force on a day; of a graded one that of the grade. Undefined where there is none. */
export function policyInForce(
  policies: readonly DeadlinePolicy[],
  { id, grade }: { readonly id: string; readonly grade?: string },
  day: string,
): DeadlinePolicy | undefined {
  return policiesInForce(policies, day).find((policy) => policy.id === id && policy.grade === grade);
}

/** Everything that starts to count when this happens, for what is graded so or not at all. */
export function policiesStartedBy(
  policies: readonly DeadlinePolicy[],
  { anchor, grade }: { readonly anchor: string; readonly grade?: string },
  day: string,
): DeadlinePolicy[] {
  return policiesInForce(policies, day).filter(
    (policy) => policy.anchor === anchor && (policy.grade === undefined || policy.grade === grade),
  );
}

/** What has at most one version in force on one day. */
export const clockOf = ({ id, grade }: DeadlinePolicy): string => (grade === undefined ? id : `${id} (${grade})`);

/** Of two versions that start on one day, the tenth comes after the ninth. */
const byStart = (one: DeadlinePolicy, other: DeadlinePolicy): number =>
  order.compare(one.effectiveFrom, other.effectiveFrom) || order.compare(one.version, other.version);

const order = new Intl.Collator('en', { numeric: true });
