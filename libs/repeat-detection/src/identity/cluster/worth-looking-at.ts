import { bridgesOf } from './bridges.js';
import { CLAMP_AT, type LinkRule } from './cluster-options.js';
import { linksOfPeople, loosestRecords, type Attached } from './attachment.js';
import { checkWeightedPairs, type WeightedPairs } from './weighted-pairs.js';
import { tempering } from './weight-scale.js';

/** How well the records of one person hang together. */
export interface ClusterFigures {
  readonly person: number;
  /** How many. */
  readonly records: number;
  /** Bits: the mean link of all its pairs, tempered, those never scored counted in. */
  readonly mean: number;
  /** The record least attached, and its mean link to all the others. */
  readonly loosest: { readonly record: number; readonly mean: number };
  /** The share of its pairs that were scored at `joinAt` or over: 1 where every record resembles every other. */
  readonly density: number;
  /** Its pairs that were never scored. */
  readonly unscored: number;
  /** The pair that speaks most against it, by its place among the scored pairs; none where no pair was scored. */
  readonly lightest: number | undefined;
  /** Pairs at `joinAt` or over without which the person falls in two, each of them resting on one comparison. */
  readonly bridges: readonly number[];
}

/**
 * The people most likely to be two: those with the most loosely attached record, the loosest first. Only people of three
 * records or more, for of two the pair itself says all.
 *
 * @param pairs scored pairs, each once
 * @param people each record's person, as `clusterPairs` gives it
 * @param most how many people to tell of
 * @throws RangeError when a pair names no record or has no weight
 */
export function worthLookingAt(
  pairs: WeightedPairs,
  people: Int32Array,
  rule: LinkRule,
  most: number,
): ClusterFigures[] {
  checkWeightedPairs(pairs, people.length);
  const chosen = loosestRecords(pairs, people, rule)
    .filter(({ size }) => size >= 3)
    .sort((one, other) => one.mean - other.mean || one.person - other.person)
    .slice(0, most);
  const own = linksOfPeople(pairs, people, new Set(chosen.map(({ person }) => person)));
  return chosen.map((loosest) => figuresOf(loosest, own.get(loosest.person) ?? [], pairs, rule));
}

function figuresOf(
  { person, size, record, mean }: Attached,
  own: readonly number[],
  { left, right, weight }: WeightedPairs,
  { joinAt, missing, clampAt = CLAMP_AT }: LinkRule,
): ClusterFigures {
  const weightOf = (pair: number): number => weight[pair] as number;
  const temper = tempering(clampAt);
  const all = (size * (size - 1)) / 2;
  const unscored = all - own.length;
  const strong = own.filter((pair) => weightOf(pair) >= joinAt);
  return {
    person,
    records: size,
    mean: own.reduce((sum, pair) => sum + temper(weightOf(pair)), unscored * temper(missing)) / all,
    loosest: { record, mean },
    density: strong.length / all,
    unscored,
    lightest: [...own].sort((one, other) => weightOf(one) - weightOf(other) || one - other)[0],
    bridges: bridgesOf(strong.map((line) => ({ line, ends: [left[line] as number, right[line] as number] }))),
  };
}
