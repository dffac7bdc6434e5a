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
  /** Where the version has a last day, still to come: that day, and the versions as if it had none. */
  readonly ending?: { readonly lastDay: string; readonly goingOn: readonly Policy[] };
  /** What it goes by in one text: another text is another count. */
  readonly by: string;
}

/** On its first day, or today where that is over already. */
export function comparisonOf(versions: readonly PolicyVersion[], waiting: PolicyVersion, now: Date): Comparison {
  const today = dayInLondon(now);
  const day = waiting.policy.effectiveFrom > today ? waiting.policy.effectiveFrom : today;
  const without = versions.filter(counts).map(({ policy }) => policy);
  const { effectiveUntil: lastDay, ...goingOn } = waiting.policy;
  const isToEnd = lastDay !== undefined && lastDay >= day;
  return {
    ...{ day, without, withIt: [...without, waiting.policy] },
    ...(isToEnd && { ending: { lastDay, goingOn: [...without, goingOn] } }),
    at: day === today ? now : noonOf(day),
    by: [fingerprintOf(versions, day), waiting.version, isToEnd ? `until ${lastDay}` : 'going on'].join(' / '),
  };
}

const noonOf = (day: string): Date => new Date(`${day}T12:00:00Z`);
const DAY_MS = 86_400_000;

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
  { at, without, withIt, ending }: Comparison,
): Figures {
  const lookBy = (policies: readonly Policy[], now = at): Found[] =>
    lookForPatterns(own, around, { whySamePerson: [], now, policies });
  const [before, after] = [lookBy(without), lookBy(withIt)];
  const kept = after.flatMap((now) => {
    const then = before.find(isAboutTheSame(now));
    return then ? [asItIsTold(then) === asItIsTold(now)] : [];
  });
  const stays = kept.filter((isSame) => isSame).length;
  return {
    ...{ begins: after.length - kept.length, ends: before.length - kept.length },
    ...{ changes: kept.length - stays, stays },
    endsAfterLastDay: ending ? endsAfter(ending, withIt, lookBy) : 0,
  };
}

/** What would still be found on the day after if the version went on: what grows old by then ends of itself. */
function endsAfter(
  { lastDay, goingOn }: NonNullable<Comparison['ending']>,
  withIt: readonly Policy[],
  lookBy: (policies: readonly Policy[], now: Date) => Found[],
): number {
  const dayAfter = new Date(noonOf(lastDay).getTime() + DAY_MS);
  const left = lookBy(withIt, dayAfter);
  return lookBy(goingOn, dayAfter).filter((found) => !left.some(isAboutTheSame(found))).length;
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
