import type { Found } from '../finding/finding.js';
import { firstVersionOf } from './alert.js';
import { saidAlready } from './said-already.data.js';

/** Whether another of the findings that an agency is told of says this and more, of the same incidents. */
export const isSaidAlready = (finding: Found, told: readonly Found[]): boolean =>
  told.some((other) => saysMoreThan(finding, other) && isSameEvidence(finding, other));

function saysMoreThan(finding: Found, other: Found): boolean {
  const says = saidAlready[finding.details.policy.id]?.includes(other.details.policy.id) ?? false;
  return says && (!firstVersionOf(finding) || firstVersionOf(other) !== undefined);
}

/** Each incident of the one is one of the other's. No two incidents of one person happened at the same moment. */
function isSameEvidence({ details: { evidence } }: Found, { details }: Found): boolean {
  const known = new Set(details.evidence.map(({ occurredAt }) => occurredAt));
  return evidence.every(({ occurredAt }) => known.has(occurredAt));
}
