import { grouped } from '../../../deploy/local/county/grouped.js';

export interface Rates {
  readonly precision: number;
  readonly recall: number;
}

export interface PeopleRates {
  readonly found: number;
  /** Of all pairs of records of one found person against all of one true person. */
  readonly pairs: Rates;
  /** Mean over records of how much of their found person is right, and how much of their true one is found. */
  readonly bCubed: Rates;
}

/** Whose a record is by the hub, whose in truth, and the record's name; what comes twice counts once. */
export type Placed = readonly [found: string, real: string, record: string];

export function peopleRates(all: readonly Placed[]): PeopleRates {
  const placed = [...new Map(all.map((one) => [one[2], one])).values()];
  const sizes = (keyOf: (one: Placed) => string) =>
    new Map([...grouped(placed, keyOf)].map(([key, own]) => [key, own.length]));
  const found = sizes(([person]) => person);
  const real = sizes(([, person]) => person);
  const both = grouped(placed, ([person, truth]) => `${person}\n${truth}`);
  let [precision, recall, right] = [0, 0, 0];
  for (const own of both.values()) {
    const [person, truth] = own[0] as Placed;
    precision += own.length ** 2 / (found.get(person) as number);
    recall += own.length ** 2 / (real.get(truth) as number);
    right += pairsIn(own.length);
  }
  return {
    found: found.size,
    pairs: { precision: right / allPairs(found), recall: right / allPairs(real) },
    bCubed: { precision: precision / placed.length, recall: recall / placed.length },
  };
}

const pairsIn = (size: number): number => (size * (size - 1)) / 2;
const allPairs = (sizes: ReadonlyMap<string, number>): number =>
  [...sizes.values()].reduce((sum, size) => sum + pairsIn(size), 0);
