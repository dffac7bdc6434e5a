import type { ScoredPairs } from '#libs/repeat-detection/engine';
import type { PeopleSummary, PersonFound } from '../report-data.js';
import { Lowest } from './even-sample.js';

const SHOWN = 10;
/** From here on it is worth a look how large a group has become. */
const LARGE = 3;

export interface PeopleSource {
  /** The person's number of each record. */
  readonly people: Int32Array;
  readonly pairs: ScoredPairs;
  /** Where a record stands. */
  readonly placeOf: (record: number) => string;
}

/** How many records people have, and the largest and the least sure of them. */
export function peopleSummary({ people, pairs, placeOf }: PeopleSource): PeopleSummary {
  const sizes = sizesOf(people);
  const weakest = weakestPairs(people, pairs);
  const [largest, leastSure] = [new Lowest(SHOWN), new Lowest(SHOWN)];
  sizes.forEach((records, person) => {
    if (records >= LARGE) largest.add(person, -records);
    if (weakest[person] !== Infinity) leastSure.add(person, weakest[person]!);
  });
  const found = (person: number): PersonFound => ({
    first: placeOf(people.indexOf(person)),
    records: sizes[person]!,
    weakest: weakest[person]!,
  });
  return {
    sizes: countSizes(sizes),
    largest: largest.items.map(found),
    weakest: leastSure.items.map(found),
  };
}

/** Records of each person. Numbers of people are below the number of records. */
function sizesOf(people: Int32Array): Int32Array {
  const sizes = new Int32Array(people.length);
  for (const person of people) sizes[person]! += 1;
  return sizes;
}

/** Bits of the least sure pair of each person; infinite where there is no pair. */
function weakestPairs(people: Int32Array, { left, right, weight }: ScoredPairs): Float32Array {
  const weakest = new Float32Array(people.length).fill(Infinity);
  weight.forEach((bits, pair) => {
    const person = people[left[pair]!]!;
    if (person === people[right[pair]!] && bits < weakest[person]!) weakest[person] = bits;
  });
  return weakest;
}

function countSizes(sizes: Int32Array): PeopleSummary['sizes'] {
  const counts = new Map<number, number>();
  for (const records of sizes) if (records > 0) counts.set(records, (counts.get(records) ?? 0) + 1);
  return [...counts]
    .map(([records, people]) => ({ records, people }))
    .sort((one, other) => one.records - other.records);
}
