import { calibrationOf } from '../calibrate/calibration.js';
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
  const left = new Int32Array(count);
  const right = new Int32Array(count);
  const weight = new Float32Array(count);
  let filled = 0;
  eachWithin(within, (one, other) => {
    if (!isPair(one, other)) return;
    left[filled] = one;
    right[filled] = other;
    weight[filled] = company.inside(one, other);
    filled += 1;
  });
  for (let at = 0; at < asCompared.length; at += 1, filled += 1) {
    const pair = asCompared[at] as number;
    left[filled] = pairs.left[pair] as number;
    right[filled] = pairs.right[pair] as number;
    weight[filled] = company.weigh(pair);
  }
  calibrate(weight, terms);
  return { left, right, weight };
}

function calibrate(weight: Float32Array, { calibration }: CompanyTerms): void {
  if (!calibration) return;
  for (let pair = 0; pair < weight.length; pair += 1) {
    const bits = weight[pair] as number;
    weight[pair] = bits + calibrationOf(calibration, bits);
  }
}

/** Its loops are plain, for speed: there may be ten pairs for each record. */
class Company {
  private readonly sizes: Int32Array;
  /** By record: bits over `missing` to the rest of its person. */
  private readonly toOwn: Float64Array;
  /** By pair: bits over `missing` of all the links between its two people. */
  private readonly links: Float64Array;

  constructor(
    private readonly pairs: ScoredPairs,
    private readonly people: Int32Array,
    private readonly terms: CompanyTerms,
  ) {
    this.sizes = sizesOf(people);
    this.toOwn = this.linksInside();
    this.links = this.linksBetween();
  }

  private linksInside(): Float64Array {
    const { people } = this;
    const { left, right } = this.pairs;
    const toOwn = new Float64Array(people.length);
    for (let pair = 0; pair < left.length; pair += 1) {
      const one = left[pair] as number;
      const other = right[pair] as number;
      if (people[one] !== people[other]) continue;
      const excess = this.excess(pair);
      toOwn[one] = (toOwn[one] as number) + excess;
      toOwn[other] = (toOwn[other] as number) + excess;
    }
    return toOwn;
  }

  /** Person by person, so that the sums to all others of one lie side by side: a table of all pairs of people is slower. */
  private linksBetween(): Float64Array {
    const { records: order, start } = this.byFirstPerson();
    const links = new Float64Array(order.length);
    const sums = new Float64Array(this.people.length);
    for (let person = 0; person + 1 < start.length; person += 1) {
      const from = start[person] as number;
      const to = start[person + 1] as number;
      for (let at = from; at < to; at += 1) sums[this.lastPerson(order[at] as number)] = 0;
      for (let at = from; at < to; at += 1) {
        const last = this.lastPerson(order[at] as number);
        sums[last] = (sums[last] as number) + this.excess(order[at] as number);
      }
      for (let at = from; at < to; at += 1) {
        const pair = order[at] as number;
        links[pair] = sums[this.lastPerson(pair)] as number;
      }
    }
    return links;
  }

  /** All pairs, in their order, by the lower number of their two people. */
  private byFirstPerson(): Members {
    const { people } = this;
    const { left, right } = this.pairs;
    const first = new Int32Array(left.length);
    for (let pair = 0; pair < left.length; pair += 1)
      first[pair] = Math.min(people[left[pair] as number] as number, people[right[pair] as number] as number);
    return membersOf(first, people.length);
  }

  private lastPerson(pair: number): number {
    const { people } = this;
    const { left, right } = this.pairs;
    return Math.max(people[left[pair] as number] as number, people[right[pair] as number] as number);
  }

  private excess(pair: number): number {
    const { clampAt, missing } = this.terms;
    return Math.max(-clampAt, Math.min(clampAt, this.pairs.weight[pair] as number)) - missing;
  }

  /** Pairs of two people, and of people with too many records for all their pairs. */
  pairsAsCompared(): Int32Array {
    const { people, sizes } = this;
    const { left, right } = this.pairs;
    const found = new Int32Array(left.length);
    let count = 0;
    for (let pair = 0; pair < left.length; pair += 1) {
      const person = people[left[pair] as number] as number;
      const isOfOne = person === people[right[pair] as number];
      if (!isOfOne || (sizes[person] as number) > MOST_IN_FULL) found[count++] = pair;
    }
    return found.subarray(0, count);
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
    const mean = this.terms.missing + (this.links[pair] as number) / cross;
    return on(this.terms.between, mean);
  }
}

const on = ({ intercept, slope }: Line, mean: number): number => intercept + slope * mean;

function sizesOf(people: Int32Array): Int32Array {
  const sizes = new Int32Array(people.length);
  for (const person of people) sizes[person] = (sizes[person] as number) + 1;
  return sizes;
}

/** Records, or pairs, person by person. */
interface Members {
  readonly records: Int32Array;
  readonly start: Int32Array;
}

function membersOf(people: Int32Array, most = people.length): Members {
  const start = new Int32Array(most + 1);
  for (const person of people) start[person + 1] = (start[person + 1] as number) + 1;
  for (let person = 0; person < most; person += 1)
    start[person + 1] = (start[person + 1] as number) + (start[person] as number);
  const next = start.slice();
  const records = new Int32Array(people.length);
  for (let record = 0; record < people.length; record += 1) {
    const person = people[record] as number;
    const place = next[person] as number;
    records[place] = record;
    next[person] = place + 1;
  }
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
