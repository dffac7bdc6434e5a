/** Pairs in columns: pair i is `left[i]` and `right[i]`, records of one store. */
export interface ScoredPairs {
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** Bits: log2 of the odds that both are one person, the prior counted in. */
  readonly weight: Float32Array;
}

export function joinPairs(shares: readonly ScoredPairs[]): ScoredPairs {
  const count = shares.reduce((sum, { left }) => sum + left.length, 0);
  const [left, right, weight] = [new Int32Array(count), new Int32Array(count), new Float32Array(count)];
  let filled = 0;
  for (const share of shares) {
    left.set(share.left, filled);
    right.set(share.right, filled);
    weight.set(share.weight, filled);
    filled += share.left.length;
  }
  return { left, right, weight };
}

/** p = 2^w / (1 + 2^w), written so that it neither overflows nor loses the small ones. */
export const probabilityOf = (bits: number): number => (bits >= 0 ? 1 / (1 + 2 ** -bits) : 2 ** bits / (1 + 2 ** bits));
