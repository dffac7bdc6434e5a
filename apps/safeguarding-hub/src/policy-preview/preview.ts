import { dayInLondon } from '#libs/case-schemas';
import type { Policy } from '#libs/repeat-detection';
import { policiesInForce } from '#libs/repeat-detection/live';
import { fingerprintOf as newsOf } from '../alert/news.js';
import { isAboutTheSame, type Found } from '../finding/finding.js';
import { lookForPatterns, type PersonSighting } from '../finding/patterns.js';
import { counts, fingerprintOf, type PolicyVersion } from '../policy/policy-version.js';
import type { Counted, Figures, PolicyPreview } from './figures.js';

/** What is compared: all versions of one policy that count, without the one that waits and with it, on a day. */
export interface Comparison {
  readonly day: string;
  readonly at: Date;
  readonly without: readonly Policy[];
  readonly withIt: readonly Policy[];
  /** What it goes by in one text: another text is another count. */
  readonly by: string;
}

/** On its first day, or today where that is over already. */
export function comparisonOf(versions: readonly PolicyVersion[], waiting: PolicyVersion, now: Date): Comparison {
  const today = dayInLondon(now);
  const day = waiting.policy.effectiveFrom > today ? waiting.policy.effectiveFrom : today;
  const without = versions.filter(counts).map(({ policy }) => policy);
  return {
    ...{ day, without, withIt: [...without, waiting.policy] },
    at: day === today ? now : new Date(`${day}T12:00:00Z`),
    by: [fingerprintOf(versions, day), waiting.version].join(' / '),
  };
}

/** In which parts somebody must have been seen for either version to find anything of them. */
export function rolesConcerned({ day, without, withIt }: Comparison): string[] {
  const inForce = [without, withIt].flatMap((policies) => policiesInForce(policies, day));
  // What several people report is found of the one whom they name.
  return [...new Set(inForce.flatMap((policy) => (policy.counts === 'reporters' ? ['suspect'] : policy.roles)))];
}

/** What would be otherwise of one person: these are their sightings, and the others' in the same incidents. */
export function figuresOf(
  own: readonly PersonSighting[],
  around: readonly PersonSighting[],
  { at, without, withIt }: Comparison,
): Figures {
  const lookBy = (policies: readonly Policy[]): Found[] =>
    lookForPatterns(own, around, { whySamePerson: [], now: at, policies });
  const [before, after] = [lookBy(without), lookBy(withIt)];
  const kept = after.flatMap((now) => {
    const then = before.find(isAboutTheSame(now));
    return then ? [asItIsTold(then) === asItIsTold(now)] : [];
  });
  const stays = kept.filter((isSame) => isSame).length;
  return {
    ...{ begins: after.length - kept.length, ends: before.length - kept.length },
    ...{ changes: kept.length - stays, stays },
  };
}

/** Equal for what would be no news to anybody. */
const asItIsTold = (found: Found): string => newsOf({ ...found, id: '', version: 1, state: 'current', told: {} });

/** So old a count is made again while its version waits: what is known of people changes all day. */
const OLD_MS = 3_600_000;

/** Whether there is something to count: it never was, by other rules than these, or long ago. */
export function isToCount({ counting, counted }: PolicyPreview, { by }: Comparison, now: Date): boolean {
  return counting !== null || counted?.by !== by || isOld(counted, now);
}

const isOld = (counted: Counted, now: Date): boolean => now.getTime() - Date.parse(counted.at) >= OLD_MS;
