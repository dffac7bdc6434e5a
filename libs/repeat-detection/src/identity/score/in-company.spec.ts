import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { companyTerms } from '../train/company-terms.js';
import { MOST_IN_FULL, weighInCompany } from './in-company.js';
import type { CompanyTerms } from './linkage-model.js';
import type { ScoredPairs } from './scored-pairs.js';

type Scored = readonly [left: number, right: number, weight: number];

const columns = (pairs: readonly Scored[]): ScoredPairs => ({
  left: Int32Array.from(pairs, ([left]) => left),
  right: Int32Array.from(pairs, ([, right]) => right),
  weight: Float32Array.from(pairs, ([, , weight]) => weight),
});
const rows = ({ left, right, weight }: ScoredPairs): Scored[] =>
  Array.from(left, (one, pair) => [one, right[pair] as number, weight[pair] as number]);
const anybody = (_left: number, _right: number): boolean => true;

/** Lines that leave the mean as it is, to see the mean itself. */
const plain: CompanyTerms = {
  joinAt: 0,
  missing: -3,
  clampAt: 10,
  inside: { intercept: 0, slope: 1 },
  between: { intercept: 0, slope: 1 },
};
const weigh = (pairs: readonly Scored[], people: readonly number[], terms = plain, isPair = anybody): Scored[] =>
  rows(weighInCompany(columns(pairs), Int32Array.from(people), terms, isPair));

describe('a pair in the company of the other records of both people', () => {
  it('of two people with one record each weighs what it weighed alone', () => {
    expect(weigh([[0, 1, 4]], [0, 1])).toEqual([[0, 1, 4]]);
  });

  it('of one person that has no other records weighs what it weighed alone', () => {
    expect(weigh([[0, 1, 4]], [0, 0])).toEqual([[0, 1, 4]]);
  });

  it('is believed as far as a single pair may be believed, and no further', () => {
    const told = weigh(
      [
        [0, 1, 60],
        [2, 3, -60],
      ],
      [0, 0, 1, 2],
    );
    expect(told).toEqual([
      [0, 1, 10],
      [2, 3, -10],
    ]);
  });

  it('that was never compared is added when both are one person, by how well each fits the others', () => {
    // 0 and 2 meet in 1 alone: each has one link of 6 and one of -3 that was never looked at.
    const told = weigh(
      [
        [0, 1, 6],
        [1, 2, 6],
      ],
      [0, 0, 0],
    );
    expect(told.map(([left, right]) => [left, right])).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ]);
    expect(told.map(([, , weight]) => weight)).toEqual([3.75, 1.5, 3.75]);
  });

  it('of two people counts by the mean of all pairs of their records, compared or not', () => {
    const told = weigh(
      [
        [0, 1, 8],
        [2, 3, 8],
        [0, 2, 5],
      ],
      [0, 0, 1, 1],
    );
    // (5 - 3 - 3 - 3) / 4
    expect(told.find(([left, right]) => left === 0 && right === 2)?.[2]).toBe(-1);
  });

  it('of two people is not moved by what either has with a third', () => {
    const pairs: Scored[] = [
      [0, 2, 5],
      [1, 2, 1],
      [0, 3, -2],
    ];
    expect(weigh(pairs, [0, 1, 2, 3])).toEqual(pairs);
  });

  it('lies on the line that the model has for the inside and for the outside of a person', () => {
    const terms = { ...plain, inside: { intercept: 0.5, slope: 2 }, between: { intercept: 2, slope: 3 } };
    const told = weigh(
      [
        [0, 1, 4],
        [1, 2, 1],
      ],
      [0, 0, 1],
      terms,
    );
    expect(told).toEqual([
      [0, 1, 8.5],
      [1, 2, 2 + 3 * -1],
    ]);
  });

  it('of one file is left out when only records of two files can be pairs', () => {
    const ofTwoFiles = (left: number, right: number): boolean => left < 2 !== right < 2;
    const told = weigh(
      [
        [0, 2, 6],
        [1, 2, 6],
      ],
      [0, 0, 0],
      plain,
      ofTwoFiles,
    );
    expect(told.map(([left, right]) => [left, right])).toEqual([
      [0, 2],
      [1, 2],
    ]);
  });

  it('is moved by what decisions have shown, and only where somebody looked', () => {
    const bends = [
      { at: 2, add: 0 },
      { at: 4, add: -3 },
      { at: 6, add: 0 },
    ];
    const told = weigh(
      [
        [0, 1, 4],
        [2, 3, 5],
        [4, 5, 9],
      ],
      [0, 1, 2, 2, 3, 4],
      { ...plain, calibration: { decisions: 30, bends } },
    );
    const weightOf = (one: number): number | undefined => told.find(([left]) => left === one)?.[2];
    expect([0, 2, 4].map(weightOf)).toEqual([1, 3.5, 9]);
  });

  it('with the terms of the library never weighs less for being better linked', () => {
    const at = (mean: number, people: number[]): number =>
      weigh([[0, 1, mean]], people, companyTerms)[0]?.[2] as number;
    for (const people of [
      [0, 0],
      [0, 1],
    ])
      for (let mean = -9; mean <= 10; mean += 1) expect(at(mean, people)).toBeGreaterThan(at(mean - 1, people));
  });
});

describe('whatever the pairs and people', () => {
  const records = 12;
  const record = fc.integer({ min: 0, max: records - 1 });
  const story = fc.record({
    people: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: records, maxLength: records }),
    pairs: fc.uniqueArray(fc.tuple(record, record, fc.integer({ min: -12, max: 30 })), {
      selector: ([left, right]) => Math.min(left, right) * records + Math.max(left, right),
    }),
  });
  const compared = story.map(({ people, pairs }) => ({
    people,
    pairs: pairs
      .filter(([left, right]) => left !== right)
      .map(([left, right, weight]): Scored => [Math.min(left, right), Math.max(left, right), weight]),
  }));

  it('every compared pair and every pair of one person is given once', () => {
    fc.assert(
      fc.property(compared, ({ people, pairs }) => {
        const wanted = new Set(pairs.map(([left, right]) => `${left} ${right}`));
        people.forEach((person, left) => {
          people.forEach((other, right) => left < right && person === other && wanted.add(`${left} ${right}`));
        });
        const given = weigh(pairs, people).map(([left, right]) => `${left} ${right}`);
        expect([...given].sort()).toEqual([...wanted].sort());
      }),
    );
  });

  it('the order in which the pairs come makes no difference', () => {
    fc.assert(
      fc.property(compared, ({ people, pairs }) => {
        const sorted = (told: Scored[]): Scored[] => told.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
        // Whole bits are added without rounding, in any order.
        expect(sorted(weigh([...pairs].reverse(), people))).toEqual(sorted(weigh(pairs, people)));
      }),
    );
  });
});

describe('a person of very many records', () => {
  const chain = (length: number): Scored[] => Array.from({ length: length - 1 }, (_, at) => [at, at + 1, 9]);
  const onePerson = (length: number): number[] => new Array<number>(length).fill(0);

  it('gets all pairs up to the stated number of records', () => {
    expect(weigh(chain(MOST_IN_FULL), onePerson(MOST_IN_FULL))).toHaveLength((MOST_IN_FULL * (MOST_IN_FULL - 1)) / 2);
  });

  it('is not taken for one because many others come before', () => {
    const couples = Array.from({ length: MOST_IN_FULL }, (_, record) => record >> 1);
    expect(weigh([], [...couples, ...couples.map((person) => person + MOST_IN_FULL / 2)])).toHaveLength(MOST_IN_FULL);
  });

  it('of more gets those that were compared, weighed inside the person', () => {
    const many = MOST_IN_FULL + 1;
    const told = weigh(chain(many), onePerson(many), { ...plain, inside: { intercept: 100, slope: 1 } });
    expect(told).toHaveLength(many - 1);
    expect(told.every(([, , weight]) => weight > 90 && weight < 100)).toBe(true);
  });

  it('is not looked at pair by pair: a hundred thousand records ask for none', () => {
    const many = 100_000;
    let asked = 0;
    const isPair = (): boolean => (asked += 1) > 0;
    expect(weigh(chain(many), onePerson(many), plain, isPair)).toHaveLength(many - 1);
    expect(asked).toBe(0);
  });
});
