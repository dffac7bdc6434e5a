import { ratesOf, type Rates } from './rates.js';
import { countGroups, countTruePairs, pairsIn, type Truth } from './truth.js';

export interface ClusterMeasures {
  /** Of all pairs of records of one found person against all of one true person. */
  readonly pairs: Rates;
  /** Mean over records of how much of their found person is right, and how much of their true one is found. */
  readonly bCubed: Rates;
  readonly people: number;
  readonly truePeople: number;
  readonly largest: number;
  readonly largestTrue: number;
  /** Records of the largest found person who is not one true person; 0 when there is none. */
  readonly largestWrong: number;
}

/** Compares the people found with the true ones, over the labelled records. B-cubed: Bagga & Baldwin 1998. */
export function measureClusters(people: Int32Array, { entityOf, leftSize }: Truth): ClusterMeasures {
  const personOf = people.map((person, record) => (entityOf[record]! < 0 ? -1 : person));
  const found = countGroups(personOf, leftSize);
  const real = countGroups(entityOf, leftSize);
  let [right, precision, recall] = [0, 0, 0];
  const mixed = new Uint8Array(found.sizes.length);
  forEachShared(personOf, entityOf, leftSize, (person, entity, shared, inLeft) => {
    right += pairsIn(shared, inLeft, leftSize);
    precision += shared ** 2 / found.sizes[person]!;
    recall += shared ** 2 / real.sizes[entity]!;
    if (shared < found.sizes[person]!) mixed[person] = 1;
  });
  const chosen = found.sizes.reduce((sum, size, person) => sum + pairsIn(size, found.inLeft[person]!, leftSize), 0);
  const records = real.sizes.reduce((sum, size) => sum + size, 0);
  const largest = (sizes: Int32Array): number => sizes.reduce((most, size) => Math.max(most, size), 0);
  return {
    pairs: ratesOf(right, chosen, countTruePairs({ entityOf, leftSize })),
    bCubed: meanRates(precision, recall, records),
    people: found.sizes.filter((size) => size > 0).length,
    truePeople: real.sizes.filter((size) => size > 0).length,
    largest: largest(found.sizes),
    largestTrue: largest(real.sizes),
    largestWrong: largest(found.sizes.filter((_, person) => mixed[person] === 1)),
  };
}

function meanRates(precisions: number, recalls: number, records: number): Rates {
  if (records === 0) return { precision: 1, recall: 1, f1: 1 };
  const [precision, recall] = [precisions / records, recalls / records];
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

/** Calls `take` once for each found and true person that have records in common. */
function forEachShared(
  personOf: Int32Array,
  entityOf: Int32Array,
  leftSize: number | undefined,
  take: (person: number, entity: number, shared: number, inLeft: number) => void,
): void {
  const entities = entityOf.reduce((most, entity) => Math.max(most, entity), -1) + 1;
  // One number for both and the side, sorted: a map of pairs would take ten times as long.
  const keys = Float64Array.from(personOf, (person, record) =>
    person < 0
      ? -1
      : (person * entities + entityOf[record]!) * 2 + (leftSize !== undefined && record < leftSize ? 0 : 1),
  ).sort();
  for (let from = keys.findIndex((key) => key >= 0); from >= 0 && from < keys.length;) {
    const both = Math.floor(keys[from]! / 2);
    let [to, inLeft] = [from, 0];
    for (; to < keys.length && Math.floor(keys[to]! / 2) === both; to += 1) if (keys[to]! % 2 === 0) inLeft += 1;
    take(Math.floor(both / entities), both % entities, to - from, inLeft);
    from = to;
  }
}
