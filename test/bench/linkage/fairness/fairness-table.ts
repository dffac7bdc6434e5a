import type { LinkageOutput } from '../running/linkage-output.js';
import { groupings, type Grouping, type WrittenPerson } from './groups.js';
import { recallAtPrecision, ratesAt, type JudgedPairs } from './judged-pairs.js';

export interface FairnessTable {
  readonly whole: GroupRates;
  readonly groups: readonly GroupRow[];
}

export interface GroupRates {
  /** Pairs of one person, found or not. */
  readonly truePairs: number;
  readonly precision: number;
  readonly recall: number;
}

export interface GroupRow extends GroupRates {
  readonly by: string;
  readonly group: string;
  /** Recall with the group's own threshold, set so that as few of its pairs are wrong as of all pairs. */
  readonly recallAtEqualPrecision: number;
  /** Points by which that lies under the recall of the whole; negative when it lies over. */
  readonly pointsUnder: number;
  readonly verdict: 'fair' | 'under' | 'too few to tell';
}

/** Recall that no group may lie further under the whole, in points of a hundred. */
export const MOST_POINTS_UNDER = 3;
/** With fewer true pairs than these, three points are within what chance makes (two standard errors at a recall of .95). */
export const FEWEST_TRUE_PAIRS = 200;

type Output = Pick<LinkageOutput, 'entityOf' | 'leftSize' | 'pairs'>;

/**
 * Error rates of each group, end to end: a pair that no key brought together is missed. A pair counts for every group that
 * one of its two records is in, because either record may be why it was missed.
 *
 * @param people what each record says, by its number
 */
export function fairnessTable(
  output: Output,
  people: readonly WrittenPerson[],
  by: readonly Grouping[] = groupings,
): FairnessTable {
  const whole = judgedPairs(output, () => true);
  const rates = ratesAt(whole, 0);
  const groups = by.flatMap((grouping) => rowsOf(grouping, { output, people, whole: rates }));
  return { whole: { truePairs: whole.truePairs, ...rates }, groups };
}

interface Known {
  readonly output: Output;
  readonly people: readonly WrittenPerson[];
  readonly whole: { readonly precision: number; readonly recall: number };
}

function rowsOf({ by, groupOf }: Grouping, { output, people, whole }: Known): GroupRow[] {
  const groupOfRecord = people.map(groupOf);
  return [...new Set(groupOfRecord)].sort().flatMap((group) => {
    const isIn = (record: number): boolean => groupOfRecord[record] === group;
    const judged = judgedPairs(output, (left, right) => isIn(left) || isIn(right));
    if (judged.truePairs === 0) return [];
    const recallAtEqualPrecision = recallAtPrecision(judged, whole.precision);
    const pointsUnder = 100 * (whole.recall - recallAtEqualPrecision);
    const verdict = verdictOn(judged.truePairs, pointsUnder);
    const { truePairs } = judged;
    return [{ by, group, truePairs, ...ratesAt(judged, 0), recallAtEqualPrecision, pointsUnder, verdict }];
  });
}

function verdictOn(truePairs: number, pointsUnder: number): GroupRow['verdict'] {
  if (truePairs < FEWEST_TRUE_PAIRS) return 'too few to tell';
  return pointsUnder > MOST_POINTS_UNDER ? 'under' : 'fair';
}

function judgedPairs(
  { entityOf, leftSize, pairs }: Output,
  isIn: (left: number, right: number) => boolean,
): JudgedPairs {
  const chosen = pairs.left
    .map((_, pair) => pair)
    .filter((pair) => isIn(pairs.left[pair] ?? 0, pairs.right[pair] ?? 0));
  return {
    weight: Float32Array.from(chosen, (pair) => pairs.weight[pair] ?? 0),
    isTrue: Uint8Array.from(chosen, (pair) =>
      entityOf[pairs.left[pair] ?? 0] === entityOf[pairs.right[pair] ?? 0] ? 1 : 0,
    ),
    truePairs: countTrue(entityOf, leftSize, isIn),
  };
}

function countTrue(
  entityOf: Int32Array,
  leftSize: number | undefined,
  isIn: (left: number, right: number) => boolean,
): number {
  const recordsOf = new Map<number, number[]>();
  let count = 0;
  entityOf.forEach((entity, record) => {
    const earlier = recordsOf.get(entity) ?? [];
    for (const other of earlier) {
      const isPair = leftSize === undefined || (other < leftSize && record >= leftSize);
      if (isPair && isIn(other, record)) count += 1;
    }
    recordsOf.set(entity, [...earlier, record]);
  });
  return count;
}
