/** Pairs of records with their weights in bits. */
export interface WeighedPairs {
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly weight: Float32Array;
}

/** Connected components: whoever is joined to somebody joined is one person. Returns each record's first companion. */
export function connectedComponents(records: number, { left, right, weight }: WeighedPairs, least: number): Int32Array {
  const above = Int32Array.from({ length: records }, (_, record) => record);
  const rootOf = (record: number): number => {
    let root = record;
    for (let next = above[root] ?? root; next !== root; next = above[root] ?? root) {
      // Halves the way for the next who asks.
      above[root] = above[next] ?? next;
      root = next;
    }
    return root;
  };
  for (let pair = 0; pair < weight.length; pair += 1) {
    if ((weight[pair] ?? 0) < least) continue;
    const [one, other] = [rootOf(left[pair] ?? 0), rootOf(right[pair] ?? 0)];
    above[Math.max(one, other)] = Math.min(one, other);
  }
  return above.map((_, record) => rootOf(record));
}

/** The pairs that are each other's best on both sides, where no file holds anybody twice. Ties are dropped. */
export function singleBestLinks(records: number, { left, right, weight }: WeighedPairs): WeighedPairs {
  const best = new Float32Array(records).fill(-Infinity);
  const times = new Int32Array(records);
  for (let pair = 0; pair < weight.length; pair += 1) {
    for (const record of [left[pair] ?? 0, right[pair] ?? 0]) {
      const value = weight[pair] ?? 0;
      if (value < (best[record] ?? 0)) continue;
      times[record] = value === best[record] ? (times[record] ?? 0) + 1 : 1;
      best[record] = value;
    }
  }
  const isBest = (record: number, value: number): boolean => best[record] === value && times[record] === 1;
  const kept = [...weight.keys()].filter((pair) => {
    const value = weight[pair] ?? 0;
    return isBest(left[pair] ?? 0, value) && isBest(right[pair] ?? 0, value);
  });
  return {
    left: Int32Array.from(kept, (pair) => left[pair] ?? 0),
    right: Int32Array.from(kept, (pair) => right[pair] ?? 0),
    weight: Float32Array.from(kept, (pair) => weight[pair] ?? 0),
  };
}
