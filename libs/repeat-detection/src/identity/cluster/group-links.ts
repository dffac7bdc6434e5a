import { bestMatching } from './best-matching.js';
import type { WeightedPairs } from './weighted-pairs.js';

/** Whole steps, so that equal sums are equal: 2⁻²⁰ bits, and no pair counts for more than 1,000 bits. */
const STEPS_PER_BIT = 2 ** 20;
const MOST_BITS = 1000;

/** The links with the largest sum of bits over `minimum` among a few pairs that hang together; a pair of two sides each. */
export function bestLinks(within: Int32Array, pairs: WeightedPairs, minimum: number): number[] {
  const table = tableOf(within, pairs);
  const gains = new Float64Array(table.pairs.length);
  table.pairs.forEach((pair, cell) => {
    if (pair >= 0) gains[cell] = gainOf((pairs.weight[pair] as number) - minimum);
  });
  const columns = bestMatching(gains, table.rows, table.columns);
  return [...columns].flatMap((column, row) => {
    const pair = table.pairs[row * table.columns + column] as number;
    return pair >= 0 ? [pair] : [];
  });
}

/** At least one step: a pair at the minimum is better than none. */
const gainOf = (bits: number): number => Math.round(Math.min(bits, MOST_BITS) * STEPS_PER_BIT) + 1;

/** From the heaviest pair down, whichever two records are both still free; of equal pairs, that of the earlier records first. */
export function heaviestFirst(within: Int32Array, pairs: WeightedPairs): number[] {
  const taken = new Set<number>();
  return [...within].sort(heavierFirst(pairs)).filter((pair) => {
    const [a, b] = endsOf(pair, pairs);
    if (taken.has(a) || taken.has(b)) return false;
    taken.add(a).add(b);
    return true;
  });
}

const heavierFirst =
  (pairs: WeightedPairs) =>
  (one: number, other: number): number => {
    const difference = (pairs.weight[other] as number) - (pairs.weight[one] as number);
    const [[a, b], [c, d]] = [endsOf(one, pairs), endsOf(other, pairs)];
    return difference || a - c || b - d;
  };

interface Table {
  readonly rows: number;
  readonly columns: number;
  /** Row by row, the pair of the two records, −1 for none. */
  readonly pairs: Int32Array;
}

/** The side with fewer records as rows, records in ascending order; of a pair given twice, the heavier. */
function tableOf(within: Int32Array, pairs: WeightedPairs): Table {
  const earlier = places(within, (pair) => endsOf(pair, pairs)[0]);
  const later = places(within, (pair) => endsOf(pair, pairs)[1]);
  const isWide = earlier.size <= later.size;
  const [rows, columns] = isWide ? [earlier.size, later.size] : [later.size, earlier.size];
  const cells = new Int32Array(rows * columns).fill(-1);
  for (const pair of within) {
    const [a, b] = endsOf(pair, pairs);
    const [one, other] = [earlier.get(a) as number, later.get(b) as number];
    const cell = isWide ? one * columns + other : other * columns + one;
    const known = cells[cell] as number;
    if (known < 0 || (pairs.weight[pair] as number) > (pairs.weight[known] as number)) cells[cell] = pair;
  }
  return { rows, columns, pairs: cells };
}

function places(within: Int32Array, recordOf: (pair: number) => number): Map<number, number> {
  const records = [...new Set([...within].map(recordOf))].sort((one, other) => one - other);
  return new Map(records.map((record, place) => [record, place]));
}

function endsOf(pair: number, { left, right }: WeightedPairs): readonly [earlier: number, later: number] {
  const [a, b] = [left[pair] as number, right[pair] as number];
  return a < b ? [a, b] : [b, a];
}
