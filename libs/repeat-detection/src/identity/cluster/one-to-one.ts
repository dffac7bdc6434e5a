import { connectedPairs } from './connected-pairs.js';
import { bestLinks, heaviestFirst } from './group-links.js';
import type { Evidence } from './links-within-reach.js';
import type { RecordGroups } from './record-groups.js';
import { checkWeightedPairs, eachPair, largestRecord, type WeightedPairs } from './weighted-pairs.js';

/** Where more records than this hang together, the heaviest pairs go first instead of the best set being sought. */
const MOST_RECORDS = 128;

/**
 * Links two files of which neither holds anybody twice: the set of links, no record in two of them, with the largest sum
 * of bits over `minimum`. With calibrated weights and a minimum of 0 that is the likeliest set (Jaro 1989). It is found
 * exactly wherever at most 128 records hang together, and from the heaviest pair down beyond that, so that no record
 * costs more than about 2,000 steps. Equal sums are settled by record numbers, not by the order of the pairs.
 *
 * @param leftSize records 0 … leftSize − 1 are the left file's; pairs within one file are passed over
 * @param minimum bits; no lighter pair is a link
 * @returns which pairs are links: their numbers, ascending
 * @throws RangeError when a pair names no record or has no weight
 */
export function assignOneToOne(pairs: WeightedPairs, leftSize: number, minimum: number): Int32Array {
  const { left, right, weight } = pairs;
  const count = Math.max(leftSize, largestRecord(pairs) + 1);
  checkWeightedPairs(pairs, count);
  const crosses = (pair: number): boolean => (left[pair] as number) < leftSize !== (right[pair] as number) < leftSize;
  const chosen = left.map((_, pair) => pair).filter((pair) => (weight[pair] as number) >= minimum && crosses(pair));
  const { pairs: members, start } = connectedPairs(pairs, count, chosen);
  const links: number[] = [];
  for (let group = 0; group + 1 < start.length; group += 1) {
    const within = members.subarray(start[group], start[group + 1]);
    links.push(...(within.length === 1 ? within : linksWithin(within, pairs, minimum)));
  }
  return Int32Array.from(links).sort();
}

/** Joins the records that `assignOneToOne` links. Those that a decision joins take no other link. */
export function joinOneToOne(evidence: Evidence, people: RecordGroups, leftSize: number, minimum: number): void {
  const open = openPairs(evidence);
  for (const pair of assignOneToOne(open, leftSize, minimum)) {
    people.join(open.left[pair] as number, open.right[pair] as number);
  }
  eachPair(evidence.together, (a, b) => people.join(a, b));
}

/** The pairs on which no decision stands. */
function openPairs({ pairs, apart, together }: Evidence): WeightedPairs {
  const decided = new Set([...together.left, ...together.right]);
  const forbidden = new Set<number>();
  eachPair(apart, (a, b) => forbidden.add(nameOf(a, b)));
  const isOpen = (_: number, pair: number): boolean => {
    const [a, b] = [pairs.left[pair] as number, pairs.right[pair] as number];
    return !decided.has(a) && !decided.has(b) && !(forbidden.size > 0 && forbidden.has(nameOf(a, b)));
  };
  if (decided.size === 0 && forbidden.size === 0) return pairs;
  return { left: pairs.left.filter(isOpen), right: pairs.right.filter(isOpen), weight: pairs.weight.filter(isOpen) };
}

/** One number for two records: exact for up to 2²⁶ records. A text for each pair would take ten times as long. */
const nameOf = (a: number, b: number): number => Math.min(a, b) * 2 ** 26 + Math.max(a, b);

function linksWithin(within: Int32Array, pairs: WeightedPairs, minimum: number): number[] {
  const records = new Set([...within].flatMap((pair) => [pairs.left[pair], pairs.right[pair]])).size;
  return records <= MOST_RECORDS ? bestLinks(within, pairs, minimum) : heaviestFirst(within, pairs);
}
