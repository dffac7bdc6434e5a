import type { CompanyTerms, Line } from './linkage-model.js';
import type { ScoredPairs } from './scored-pairs.js';

/**
 * Of a person with more records than these only the pairs that were compared are given, not all: those grow with the
 * square of the records. So no more are added than half this number for each record. (The largest true person of the
 * labelled sets has 21.)
 */
export const MOST_IN_FULL = 200;

/**
 * The weight of each pair once the other records of both are heard. If a is certainly c, then whether a is b is the same
 * question as whether c is b: so within a person each record counts by its mean link to all the others, and between two
 * people a pair counts by the mean link of all their records. Pairs of one person that were never compared are added,
 * unless it has more than `MOST_IN_FULL` records.
 *
 * @param people the person's number of each record, from clustering these pairs
 * @param isPair which records may be a pair at all: of two files, one of each
 */
export function weighInCompany(
  pairs: ScoredPairs,
  people: Int32Array,
  terms: CompanyTerms,
  isPair: (left: number, right: number) => boolean,
): ScoredPairs {
  const company = new Company(pairs, people, terms);
  const within = membersOf(people);
  const asCompared = company.pairsAsCompared();
  const count = asCompared.length + countWithin(within, isPair);
  const [left, right] = [new Int32Array(count), new Int32Array(count)];
  const weight = new Float32Array(count);
  let filled = 0;
  const add = (one: number, other: number, bits: number): void => {
    [left[filled], right[filled], weight[filled]] = [one, other, bits];
    filled += 1;
  };
  eachWithin(within, (one, other) => {
    if (isPair(one, other)) add(one, other, company.inside(one, other));
  });
  for (const pair of asCompared) add(pairs.left[pair] as number, pairs.right[pair] as number, company.weigh(pair));
  return { left, right, weight };
}

class Company {
  private readonly sizes: Int32Array;
  /** Over `missing`: of each record to the rest of its person, and of each pair of people in `links`. */
  private readonly toOwn: Float64Array;
  private readonly links = new Map<number, number>();

  constructor(
    private readonly pairs: ScoredPairs,
    private readonly people: Int32Array,
    private readonly terms: CompanyTerms,
  ) {
    this.sizes = sizesOf(people);
    this.toOwn = new Float64Array(people.length);
    pairs.left.forEach((left, pair) => this.hear(left, pairs.right[pair] as number, this.excess(pair)));
  }

  private hear(left: number, right: number, excess: number): void {
    if (this.people[left] === this.people[right]) {
      this.toOwn[left] = (this.toOwn[left] as number) + excess;
      this.toOwn[right] = (this.toOwn[right] as number) + excess;
    } else {
      const key = this.keyOf(left, right);
      this.links.set(key, (this.links.get(key) ?? 0) + excess);
    }
  }

  private excess(pair: number): number {
    const { clampAt, missing } = this.terms;
    return Math.max(-clampAt, Math.min(clampAt, this.pairs.weight[pair] as number)) - missing;
  }

  private keyOf(left: number, right: number): number {
    const [one, other] = [this.people[left] as number, this.people[right] as number];
    return one < other ? one * this.people.length + other : other * this.people.length + one;
  }

  /** Pairs of two people, and of people with too many records for all their pairs. */
  pairsAsCompared(): Int32Array {
    const { left, right } = this.pairs;
    const all = left.map((_, pair) => pair);
    return all.filter((pair) => {
      const person = this.people[left[pair] as number] as number;
      return person !== this.people[right[pair] as number] || (this.sizes[person] as number) > MOST_IN_FULL;
    });
  }

  weigh(pair: number): number {
    const [left, right] = [this.pairs.left[pair] as number, this.pairs.right[pair] as number];
    return this.people[left] === this.people[right] ? this.inside(left, right) : this.between(pair);
  }

  inside(left: number, right: number): number {
    const others = (this.sizes[this.people[left] as number] as number) - 1;
    const mean = this.terms.missing + ((this.toOwn[left] as number) + (this.toOwn[right] as number)) / (2 * others);
    return on(this.terms.inside, mean);
  }

  private between(pair: number): number {
    const [left, right] = [this.pairs.left[pair] as number, this.pairs.right[pair] as number];
    const cross =
      (this.sizes[this.people[left] as number] as number) * (this.sizes[this.people[right] as number] as number);
    const mean = this.terms.missing + (this.links.get(this.keyOf(left, right)) ?? 0) / cross;
    return on(this.terms.between, mean);
  }
}

const on = ({ intercept, slope }: Line, mean: number): number => intercept + slope * mean;

function sizesOf(people: Int32Array): Int32Array {
  const sizes = new Int32Array(people.length);
  for (const person of people) sizes[person] = (sizes[person] as number) + 1;
  return sizes;
}

/** Records person by person. */
interface Members {
  readonly records: Int32Array;
  readonly start: Int32Array;
}

function membersOf(people: Int32Array): Members {
  const start = new Int32Array(people.length + 1);
  for (const person of people) start[person + 1] = (start[person + 1] as number) + 1;
  for (let person = 0; person < people.length; person += 1)
    start[person + 1] = (start[person + 1] as number) + (start[person] as number);
  const next = start.slice();
  const records = new Int32Array(people.length);
  people.forEach((person, record) => {
    const place = next[person] as number;
    records[place] = record;
    next[person] = place + 1;
  });
  return { records, start };
}

function eachWithin({ records, start }: Members, visit: (left: number, right: number) => void): void {
  for (let person = 0; person + 1 < start.length; person += 1) {
    const [from, to] = [start[person] as number, start[person + 1] as number];
    if (to - from > MOST_IN_FULL) continue;
    for (let at = from; at < to; at += 1) {
      for (let other = at + 1; other < to; other += 1) visit(records[at] as number, records[other] as number);
    }
  }
}

function countWithin(members: Members, isPair: (left: number, right: number) => boolean): number {
  let count = 0;
  eachWithin(members, (left, right) => {
    if (isPair(left, right)) count += 1;
  });
  return count;
}
