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
  const kinds = [...new Set(all.map(({ kind }) => kind))];
  const places = new Map(kinds.map((kind, place) => [kind, place]));
  const kindOf = Int32Array.from(all, ({ kind }) => places.get(kind) as number);
  const others = Float64Array.from(all, ({ weight }) => 1 + 2 ** -weight);
  const relatives = Float64Array.from(all, ({ evidence }) => 2 ** evidence);
  const share = new Float64Array(kinds.length).fill(ASSUMED);
  for (let round = 0; round < ROUNDS; round += 1) {
    const one = new Float64Array(kinds.length).fill(SEEN);
    const two = new Float64Array(kinds.length).fill(SEEN * ASSUMED);
    for (let at = 0; at < all.length; at += 1) {
      const kind = kindOf[at] as number;
      const areTwo = (share[kind] as number) * (relatives[at] as number);
      const either = (others[at] as number) + areTwo;
      one[kind] = (one[kind] as number) + 1 / either;
      two[kind] = (two[kind] as number) + areTwo / either;
    }
    share.forEach((_, kind) => (share[kind] = (two[kind] as number) / (one[kind] as number)));
  }
  return new Map(kinds.map((kind, place) => [kind, share[place] as number]));
}
