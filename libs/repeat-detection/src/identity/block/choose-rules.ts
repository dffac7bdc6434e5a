import type { BlockingRule } from './blocks.js';
import type { KeyPart } from './key-parts.js';

/** Known or likely pairs of one person, to judge keys by. */
export interface LikelyPairs {
  readonly left: Int32Array;
  readonly right: Int32Array;
}

export interface RuleBudget {
  /** Pairs that may be compared in all. */
  readonly pairs: number;
  readonly mostRules: number;
  /** What a rule costs, in pairs; undefined when it is of no use. */
  readonly cost: (rule: BlockingRule) => number;
}

/** What a further rule adds for a pair that rules have found already: errors that nobody has seen yet take rules away. */
const AGAIN = 0.3;

/** 1 would take the cheapest keys first, 0 the broadest. */
const THRIFT = 0.4;

/**
 * Chooses keys from the data: all keys of one to three parts are tried, and time and again the one taken that finds most
 * of the likely pairs for its cost. A pair that is found already counts less each time, but counts, so that each is found
 * in several ways.
 */
export function chooseRules(all: readonly KeyPart[], likely: LikelyPairs, budget: RuleBudget): BlockingRule[] {
  const agreeing = all.map((part) => agreements(part, likely));
  const open = combinations(all)
    .map((places) => ({
      rule: ruleOf(places.map((place) => all[place] as KeyPart)),
      finds: places.map((place) => agreeing[place] as Uint8Array).reduce(both),
    }))
    .filter(({ finds }) => finds.includes(1))
    .map((candidate) => ({ ...candidate, cost: budget.cost(candidate.rule) }))
    .filter(({ cost }) => cost > 0 && cost <= budget.pairs);
  const worth = new Float64Array(likely.left.length).fill(1);
  const chosen: BlockingRule[] = [];
  for (let left = budget.pairs; chosen.length < budget.mostRules;) {
    const best = bestOf(open, worth, left);
    if (!best) break;
    chosen.push(best.rule);
    left -= best.cost;
    open.splice(open.indexOf(best), 1);
    best.finds.forEach((found, pair) => {
      if (found === 1) worth[pair] = (worth[pair] as number) * AGAIN;
    });
  }
  return chosen;
}

interface Candidate {
  readonly rule: BlockingRule;
  readonly finds: Uint8Array;
  readonly cost: number;
}

function bestOf(open: readonly Candidate[], worth: Float64Array, budget: number): Candidate | undefined {
  let best: Candidate | undefined;
  let most = 0;
  for (const candidate of open) {
    if (candidate.cost > budget) continue;
    let gain = 0;
    const { finds } = candidate;
    for (let pair = 0; pair < finds.length; pair += 1) if (finds[pair] === 1) gain += worth[pair] as number;
    // A rule costs a look at each record even when it brings few pairs together.
    const value = gain / (candidate.cost + finds.length * 0.1) ** THRIFT;
    if (value > most && gain >= Math.max(1, finds.length * 1e-4)) [best, most] = [candidate, value];
  }
  return best;
}

export const ruleOf = (parts: readonly KeyPart[]): BlockingRule => ({
  name: parts.map(({ part }) => part).join(' + '),
  parts,
});

function agreements({ values }: KeyPart, { left, right }: LikelyPairs): Uint8Array {
  return Uint8Array.from(left, (record, pair) => {
    const value = values[record] as number;
    return value !== 0 && value === values[right[pair] as number] ? 1 : 0;
  });
}

const both = (one: Uint8Array, other: Uint8Array): Uint8Array =>
  one.map((value, pair) => value & (other[pair] as number));

/** Places of one, two or three parts of different fields. */
function combinations(all: readonly KeyPart[]): number[][] {
  const found: number[][] = [];
  const extend = (places: number[]): void => {
    if (places.length > 0) found.push(places);
    if (places.length === 3) return;
    const used = new Set(places.map((place) => all[place]?.from));
    for (let next = (places.at(-1) ?? -1) + 1; next < all.length; next += 1) {
      if (!used.has(all[next]?.from)) extend([...places, next]);
    }
  };
  extend([]);
  return found;
}
