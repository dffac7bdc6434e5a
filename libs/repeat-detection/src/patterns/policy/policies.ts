import { compareTexts } from '../incident/collect.js';
import { policiesOnConcerns } from './policies-on-concerns.js';
import { policiesOnSuspects } from './policies-on-suspects.js';
import { policiesOnVictims } from './policies-on-victims.js';
import type { Policy } from './policy.js';

/** The policies that the project starts with, each with its source. A partnership replaces them with its own. */
export const policies: readonly Policy[] = [...policiesOnVictims, ...policiesOnSuspects, ...policiesOnConcerns];

/** The version of each policy that is in force on a day, in the order of their ids. */
export function policiesInForce(all: readonly Policy[], day: string): Policy[] {
  const latest = new Map<string, Policy>();
  for (const policy of all.filter(({ effectiveFrom }) => effectiveFrom <= day).sort(byStart))
    latest.set(policy.id, policy);
  return [...latest.values()]
    .filter(({ effectiveUntil = day }) => day <= effectiveUntil)
    .sort((one, other) => compareTexts(one.id, other.id));
}

/** Of two versions that start on one day, the tenth comes after the ninth. */
const byStart = (one: Policy, other: Policy): number =>
  compareTexts(one.effectiveFrom, other.effectiveFrom) || versions.compare(one.version, other.version);

const versions = new Intl.Collator('en', { numeric: true });
