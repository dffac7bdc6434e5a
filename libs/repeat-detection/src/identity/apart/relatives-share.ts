/** Two groups of records that contradict each other. */
export interface Contradicting {
  readonly kind: string;
  /** Bits: the mean weight of the pairs between them, as scored. */
  readonly weight: number;
  /** Bits for two relatives against one person. */
  readonly evidence: number;
}

const ROUNDS = 60;
/** Before anything is seen, one pair of relatives for a hundred of one person, as if three had been seen: the model knows households. */
const ASSUMED = 0.01;
const SEEN = 3;

/**
 * How many pairs of relatives there are for each pair of one person, by kind of contradiction: expectation-maximisation
 * for the shares of a mixture whose parts are known (Dempster, Laird & Rubin 1977). The third part, for which the scored
 * weight stands, is everybody else. Where nothing tells relatives from one person the assumption stays.
 */
export function relativesShare(all: readonly Contradicting[]): ReadonlyMap<string, number> {
  let share = new Map(all.map(({ kind }) => [kind, ASSUMED]));
  for (let round = 0; round < ROUNDS; round += 1) {
    const counts = new Map([...share.keys()].map((kind) => [kind, { one: SEEN, two: SEEN * ASSUMED }]));
    for (const { kind, weight, evidence } of all) {
      const two = (share.get(kind) ?? ASSUMED) * 2 ** evidence;
      const all = 1 + 2 ** -weight + two;
      const count = counts.get(kind);
      if (!count) continue;
      count.one += 1 / all;
      count.two += two / all;
    }
    share = new Map([...counts].map(([kind, { one, two }]) => [kind, two / one]));
  }
  return share;
}
