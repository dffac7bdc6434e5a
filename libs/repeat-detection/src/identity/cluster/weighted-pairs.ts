/** Pairs of record numbers, in columns: pair i is `left[i]` and `right[i]`, in either order. */
export interface RecordPairs {
  readonly left: Int32Array;
  readonly right: Int32Array;
}

export interface WeightedPairs extends RecordPairs {
  /** Bits: log2 of the odds that the two records are one person, the prior counted in. */
  readonly weight: Float32Array;
}

export const noPairs: RecordPairs = { left: new Int32Array(0), right: new Int32Array(0) };

export function eachPair({ left, right }: RecordPairs, see: (left: number, right: number, pair: number) => void): void {
  left.forEach((record, pair) => see(record, right[pair] as number, pair));
}

/** The highest record number named, −1 where there are no pairs. */
export function largestRecord({ left, right }: RecordPairs): number {
  const larger = (most: number, record: number): number => Math.max(most, record);
  return Math.max(left.reduce(larger, -1), right.reduce(larger, -1));
}

/** @throws RangeError when the columns differ in length, or a pair names a record outside 0 … count − 1. */
export function checkPairs({ left, right }: RecordPairs, count: number): void {
  if (left.length !== right.length) throw new RangeError('the columns of the pairs differ in length');
  for (let pair = 0; pair < left.length; pair += 1) {
    if (!isRecord(left[pair], count) || !isRecord(right[pair], count)) {
      throw new RangeError(`pair ${pair} names a record outside 0 … ${count - 1}`);
    }
  }
}

/** @throws RangeError as `checkPairs`, and when a weight is not a number. */
export function checkWeightedPairs(pairs: WeightedPairs, count: number): void {
  checkPairs(pairs, count);
  if (pairs.weight.length !== pairs.left.length) throw new RangeError('the columns of the pairs differ in length');
  const unknown = pairs.weight.findIndex((weight) => Number.isNaN(weight));
  if (unknown >= 0) throw new RangeError(`pair ${unknown} has no weight`);
}

const isRecord = (record: number | undefined, count: number): boolean =>
  record !== undefined && record >= 0 && record < count;
