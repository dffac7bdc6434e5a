/** Numbers from 0 up to 1, the same for the same seed. After mulberry32 (Tommy Ettinger, public domain). */
export function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Records of a store that may be one person with one another: of two files, or of one. */
export interface Population {
  readonly size: number;
  /** Records of the left file, which come first; undefined when one file is searched for duplicates. */
  readonly leftSize?: number | undefined;
}

export const pairsIn = ({ size, leftSize }: Population): number =>
  leftSize === undefined ? (size * (size - 1)) / 2 : leftSize * (size - leftSize);

/** So many pairs drawn at random, some maybe twice. */
export function drawPairs(
  { size, leftSize }: Population,
  count: number,
  random: () => number,
  visit: (left: number, right: number) => void,
): void {
  const below = (limit: number): number => Math.floor(random() * limit);
  for (let drawn = 0; drawn < count; drawn += 1) {
    const left = below(leftSize ?? size);
    if (leftSize !== undefined) visit(left, leftSize + below(size - leftSize));
    else {
      const right = below(size - 1);
      visit(left, right >= left ? right + 1 : right);
    }
  }
}
