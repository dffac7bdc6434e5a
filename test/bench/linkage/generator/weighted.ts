import type { Random } from './random.js';

/** A list from which the heavier is drawn more often. */
export class Weighted<T> {
  readonly #sums: Float64Array;

  constructor(
    private readonly items: readonly T[],
    weights: readonly number[],
  ) {
    let sum = 0;
    this.#sums = Float64Array.from(weights, (weight) => (sum += weight));
  }

  draw(random: Random): T {
    const sums = this.#sums;
    const target = random.next() * (sums[sums.length - 1] ?? 0);
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) > target) high = middle;
      else low = middle + 1;
    }
    const drawn = this.items[low];
    if (drawn === undefined) throw new Error('There is nothing to draw from.');
    return drawn;
  }
}

/** By rank alone: the second half as often as the first, or nearly, as Zipf found for words and holds for names. */
export const byRank = <T>(items: readonly T[], steepness: number): Weighted<T> =>
  new Weighted(
    items,
    items.map((_, rank) => (rank + 2) ** -steepness),
  );
