import { CLAMP_AT, type LinkRule } from './cluster-options.js';
import { eachPair, type RecordPairs, type WeightedPairs } from './weighted-pairs.js';
import { tempering } from './weight-scale.js';

/** A person's most loosely attached record, by its mean link to the person's others in bits. */
export interface Attached {
  readonly person: number;
  readonly size: number;
  readonly record: number;
  readonly mean: number;
}

/** One for each person of two records or more, whose records were compared at all; of equals, the first record. */
export function loosestRecords(pairs: WeightedPairs, people: Int32Array, rule: LinkRule): Attached[] {
  const { missing, clampAt = CLAMP_AT } = rule;
  const temper = tempering(clampAt);
  const base = temper(missing);
  const size = new Int32Array(people.length);
  for (const person of people) size[person] = (size[person] as number) + 1;
  const excess = new Float64Array(people.length);
  const add = (record: number, bits: number): void => {
    excess[record] = (excess[record] as number) + bits;
  };
  eachPair(pairs, (left, right, pair) => {
    if (left === right || people[left] !== people[right]) return;
    const bits = temper(pairs.weight[pair] as number) - base;
    add(left, bits);
    add(right, bits);
  });
  const loosest = new Map<number, Attached>();
  people.forEach((person, record) => {
    const others = (size[person] as number) - 1;
    const mean = base + (excess[record] as number) / others;
    if (others > 0 && mean < (loosest.get(person)?.mean ?? Infinity)) {
      loosest.set(person, { person, size: others + 1, record, mean });
    }
  });
  return [...loosest.values()];
}

/** The pairs within each of the people asked for. */
export function linksOfPeople(
  pairs: RecordPairs,
  people: Int32Array,
  wanted: ReadonlySet<number>,
): Map<number, number[]> {
  const own = new Map([...wanted].map((person): [number, number[]] => [person, []]));
  eachPair(pairs, (left, right, pair) => {
    if (left !== right && people[left] === people[right]) own.get(people[left] as number)?.push(pair);
  });
  return own;
}
