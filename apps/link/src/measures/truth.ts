/** Who is who, by the labels. */
export interface Truth {
  /** The number of the true person of each record, from 0; -1 where the labels do not know the record. */
  readonly entityOf: Int32Array;
  /** Records of the left file, which come first; undefined when there is one file only. */
  readonly leftSize?: number | undefined;
}

/** Whether two records make a pair at all: of two files only one of each does. */
export const isPair = (leftSize: number | undefined, one: number, other: number): boolean =>
  leftSize === undefined || one < leftSize !== other < leftSize;

/** Pairs within groups of records: all of them, or those of one record of each file. */
export const pairsIn = (size: number, inLeft: number, leftSize: number | undefined): number =>
  leftSize === undefined ? (size * (size - 1)) / 2 : inLeft * (size - inLeft);

/** How many records each group has, and how many of them are the left file's; a record of group -1 has none. */
export function countGroups(
  groupOf: Int32Array,
  leftSize: number | undefined,
): { sizes: Int32Array; inLeft: Int32Array } {
  const groups = groupOf.reduce((most, group) => Math.max(most, group), -1) + 1;
  const sizes = new Int32Array(groups);
  const inLeft = new Int32Array(groups);
  groupOf.forEach((group, record) => {
    if (group < 0) return;
    sizes[group]! += 1;
    if (leftSize !== undefined && record < leftSize) inLeft[group]! += 1;
  });
  return { sizes, inLeft };
}

/** Pairs of one true person, whether anybody compared them or not. */
export function countTruePairs({ entityOf, leftSize }: Truth): number {
  const { sizes, inLeft } = countGroups(entityOf, leftSize);
  return sizes.reduce((sum, size, entity) => sum + pairsIn(size, inLeft[entity]!, leftSize), 0);
}
