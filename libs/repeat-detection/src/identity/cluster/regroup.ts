import type { LinkRule } from './cluster-options.js';
import { clusterPairs } from './cluster-pairs.js';
import { holdTogether } from './hold-together.js';
import { nameOfPair, type Decision, type Neighbourhood, type RecordLink } from './person-cluster.js';
import { numberRecords, type NumberedRecords } from './numbered-records.js';
import { reasonsFrom } from './reasons.js';
import { reconcile, type Naming, type Reconciliation } from './reconcile.js';

export interface LiveRule extends LinkRule {
  /** Bits: a person is only split where the mean link falls under this. At most `joinAt`; the same unless said otherwise. */
  readonly breakAt?: number;
}

/** What is new. A link or decision replaces what was known of the same two records. */
export interface News {
  readonly added?: readonly string[];
  readonly withdrawn?: readonly string[];
  readonly links?: readonly RecordLink[];
  readonly decisions?: readonly Decision[];
}

export interface Regrouping extends Reconciliation {
  /** Decisions of "same" that a "not the same" stands against: somebody has to look at them. */
  readonly refused: readonly Decision[];
}

/**
 * Groups a neighbourhood anew by the same rule as a batch run. Given everybody whom the news can touch (see
 * `gatherNeighbourhood`) the outcome equals `clusterPairs` over all records, numbered in the order of their ids, whatever
 * the order in which they came; with a `breakAt` under `joinAt`, except where a mean link lies between the two.
 * Links and decisions about records that are not there are passed over.
 *
 * @throws RangeError when the thresholds contradict each other
 */
export function regroup(known: Neighbourhood, news: News, rule: LiveRule, newPerson: Naming['newPerson']): Regrouping {
  const withdrawn = new Set(news.withdrawn);
  const present = known.people.flatMap(({ records }) => records).filter((record) => !withdrawn.has(record));
  const now = {
    people: known.people,
    links: restated(known.links, news.links ?? []),
    decisions: restated(known.decisions, news.decisions ?? []),
  };
  const numbered = numberRecords([...present, ...(news.added ?? [])], now);
  const groups = numbered.groups(groupsOf(numbered, rule));
  const outcome = reconcile(known.people, groups, { newPerson, reasonFor: reasonsFrom(now, groups, rule) });
  return { ...outcome, refused: numbered.refused };
}

function groupsOf({ former, pairs, cannotLink, mustLink, count }: NumberedRecords, rule: LiveRule): Int32Array {
  const options = { ...rule, cannotLink, mustLink };
  const { joinAt, breakAt = joinAt } = rule;
  if (!(rule.missing < breakAt)) throw new RangeError('a pair never scored must count for less than breakAt');
  if (breakAt > joinAt) throw new RangeError('breakAt lies over joinAt: what was joined would be split at once');
  const groups = clusterPairs(pairs, count, options);
  return breakAt < joinAt ? holdTogether(groups, former, pairs, { ...options, joinAt: breakAt }) : groups;
}

/** What was said anew takes the place of what was known; of what is said twice, the last counts. */
function restated<Said extends RecordLink | Decision>(known: readonly Said[], said: readonly Said[]): Said[] {
  const anew = new Map(said.map((one) => [nameOfPair(one), one]));
  const ends = new Set(said.flatMap(({ left, right }) => [left, right]));
  const isOld = (one: Said): boolean => !(ends.has(one.left) && ends.has(one.right) && anew.has(nameOfPair(one)));
  return [...known.filter(isOld), ...anew.values()];
}
