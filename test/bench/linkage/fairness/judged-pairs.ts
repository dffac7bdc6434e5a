/** Scored pairs with the truth, and how many true pairs there are in all. */
export interface JudgedPairs {
  /** Bits. */
  readonly weight: Float32Array;
  /** 1 when both records are one person's. */
  readonly isTrue: Uint8Array;
  /** Of one person, scored or not. */
  readonly truePairs: number;
}

export interface Rates {
  readonly precision: number;
  readonly recall: number;
}

/** When all pairs from so many bits are taken for one person; 0 bits is a probability of .5. */
export function ratesAt({ weight, isTrue, truePairs }: JudgedPairs, bits: number): Rates {
  let [taken, right] = [0, 0];
  weight.forEach((one, pair) => {
    if (one < bits) return;
    taken += 1;
    right += isTrue[pair] ?? 0;
  });
  return { precision: taken === 0 ? 1 : right / taken, recall: truePairs === 0 ? NaN : right / truePairs };
}

/** The most that can be found by one threshold that keeps precision; pairs of equal weight are taken together. */
export function recallAtPrecision({ weight, isTrue, truePairs }: JudgedPairs, precision: number): number {
  const order = weight.map((_, pair) => pair).sort((one, other) => (weight[other] ?? 0) - (weight[one] ?? 0));
  let [right, most] = [0, 0];
  order.forEach((pair, place) => {
    right += isTrue[pair] ?? 0;
    const isLastOfEqual = weight[order[place + 1] ?? -1] !== weight[pair];
    if (isLastOfEqual && right / (place + 1) >= precision) most = right;
  });
  return most / truePairs;
}
