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
  /** What a rule costs, in pairs. */
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
  const open = candidates(all, likely, budget);
  const worth = new Float64Array(likely.left.length).fill(1);
  const least = Math.max(1, worth.length * 1e-4);
  const chosen: BlockingRule[] = [];
  for (let left = budget.pairs; chosen.length < budget.mostRules;) {
    const best = bestOf(open, worth, { left, least, round: chosen.length });
    if (!best) break;
    chosen.push(best.rule);
    left -= best.cost;
    open.splice(open.indexOf(best), 1);
    for (const pair of best.finds) worth[pair] = (worth[pair] as number) * AGAIN;
  }
  return chosen;
}

/** A key that may be chosen, with what it was worth in the round in which that was last reckoned. */
interface Candidate {
  readonly rule: BlockingRule;
  /** The likely pairs that it brings together. */
  readonly finds: Uint32Array;
  readonly cost: number;
  value: number;
  round: number;
}

function candidates(all: readonly KeyPart[], likely: LikelyPairs, budget: RuleBudget): Candidate[] {
  const agreeing = all.map((part) => agreements(part, likely));
  return combinations(all).flatMap((places) => {
    const finds = placesOf(places.map((place) => agreeing[place] as Uint32Array).reduce(both));
    if (finds.length === 0) return [];
    const rule = ruleOf(places.map((place) => all[place] as KeyPart));
    const cost = budget.cost(rule);
    return cost <= budget.pairs ? [{ rule, finds, cost, value: Infinity, round: -1 }] : [];
  });
}

interface Round {
  /** Pairs that may still be compared. */
  readonly left: number;
  /** Worth less than this, a key is not taken. */
  readonly least: number;
  readonly round: number;
}

/**
 * The candidate of most value. What a key is worth only falls as others are taken, so what it was worth in an earlier
 * round is the most that it can be worth now: it is reckoned anew only where that would be the most of all (Minoux 1978,
 * "Accelerated greedy algorithms for maximizing submodular set functions").
 */
function bestOf(open: readonly Candidate[], worth: Float64Array, { left, least, round }: Round): Candidate | undefined {
  for (;;) {
    let best: Candidate | undefined;
    for (const candidate of open) {
      if (candidate.cost <= left && candidate.value > (best?.value ?? 0)) best = candidate;
    }
    if (!best || best.round === round) return best;
    best.value = valueOf(best, worth, least);
    best.round = round;
  }
}

function valueOf({ finds, cost }: Candidate, worth: Float64Array, least: number): number {
  let gain = 0;
  for (const pair of finds) gain += worth[pair] as number;
  // A rule costs a look at each record even when it brings few pairs together.
  return gain < least ? 0 : gain / (cost + worth.length * 0.1) ** THRIFT;
}

export const ruleOf = (parts: readonly KeyPart[]): BlockingRule => ({
  name: parts.map(({ part }) => part).join(' + '),
  parts,
});

/** A bit for each likely pair: whether both records have the same value. */
function agreements({ values }: KeyPart, { left, right }: LikelyPairs): Uint32Array {
  const bits = new Uint32Array((left.length + 31) >> 5);
  left.forEach((record, pair) => {
    const value = values[record] as number;
    if (value !== 0 && value === values[right[pair] as number]) bits[pair >> 5]! |= 1 << (pair & 31);
  });
  return bits;
}

const both = (one: Uint32Array, other: Uint32Array): Uint32Array =>
  one.map((bits, place) => bits & (other[place] as number));

/** The places of the bits that are set. */
function placesOf(bits: Uint32Array): Uint32Array {
  const places: number[] = [];
  bits.forEach((word, at) => {
    for (let rest = word; rest !== 0; rest &= rest - 1) places.push(at * 32 + 31 - Math.clz32(rest & -rest));
  });
  return Uint32Array.from(places);
}

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
