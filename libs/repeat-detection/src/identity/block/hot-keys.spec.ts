import { describe, expect, it } from '@jest/globals';
import { gather, type Blocks } from './blocks.js';
import { ruleOf } from './choose-rules.js';
import type { KeyPart } from './key-parts.js';

const part = (name: string, values: readonly number[], from = name): KeyPart => ({
  part: name,
  label: name,
  from,
  values: Int32Array.from(values),
});

/** The records of each block. */
const groups = ({ records, starts }: Blocks): number[][] =>
  Array.from({ length: starts.length - 1 }, (_, block) =>
    Array.from(records.subarray(starts[block], starts[block + 1])),
  );
const sorted = (all: number[][]): number[][] => all.sort((a, b) => (a[0] as number) - (b[0] as number));
const repeat = (count: number, value: number): number[] => new Array<number>(count).fill(value);

describe('a key that too many records share', () => {
  it('is asked to agree in more: first the beginning of the forename', () => {
    const postcode = part('postcode', repeat(9, 4));
    const forename = part('forename-begin', [1, 1, 1, 2, 2, 2, 3, 3, 3]);
    const blocks = gather(ruleOf([postcode]), [postcode, forename], { mostRecords: 4 });
    expect(sorted(groups(blocks))).toEqual([
      [0, 1, 2],
      [3, 4, 5],
      [6, 7, 8],
    ]);
    expect(blocks.capped).toBe(0);
  });

  it('is not asked for more where just so many share it as are allowed', () => {
    const postcode = part('postcode', repeat(4, 4));
    const forename = part('forename-begin', [1, 1, 2, 2]);
    const blocks = gather(ruleOf([postcode]), [postcode, forename], { mostRecords: 4 });
    expect([groups(blocks), blocks.capped]).toEqual([[[0, 1, 2, 3]], 0]);
    expect(gather(ruleOf([postcode]), [postcode], { mostRecords: 4 }).capped).toBe(0);
  });

  it('is then asked to agree in the year of birth, and so on, in whatever order the parts are told', () => {
    const postcode = part('postcode', repeat(8, 4));
    const forename = part('forename-begin', [1, 1, 1, 1, 1, 1, 2, 2]);
    const year = part('birth-year', [3, 4, 3, 4, 3, 4, 3, 4]);
    const blocks = gather(ruleOf([postcode]), [year, postcode, forename], { mostRecords: 4 });
    expect(sorted(groups(blocks))).toEqual([
      [0, 2, 4],
      [1, 3, 5],
      [6, 7],
    ]);
  });

  it('leaves out of whom that is not known', () => {
    const postcode = part('postcode', repeat(9, 4));
    const forename = part('forename-begin', [1, 1, 1, 2, 2, 2, 0, 0, 0]);
    const blocks = gather(ruleOf([postcode]), [postcode, forename], { mostRecords: 4 });
    expect(sorted(groups(blocks))).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ]);
    expect(blocks.blockOf.subarray(6)).toEqual(Int32Array.of(0, 0, 0));
  });

  it.each(['forename-begin', 'birth-year', 'surname-begin', 'birthday', 'sector'])(
    'is divided by what is known of its records: %s',
    (name) => {
      const town = part('town', repeat(6, 4));
      const divider = part(name, [1, 2, 1, 2, 1, 2]);
      const blocks = gather(ruleOf([town]), [town, divider], { mostRecords: 4 });
      expect([sorted(groups(blocks)), blocks.capped]).toEqual([
        [
          [0, 2, 4],
          [1, 3, 5],
        ],
        0,
      ]);
      expect([town.values, divider.values].map((values) => values[1])).toEqual([4, 2]);
    },
  );

  it('is not divided by just anything', () => {
    const postcode = part('postcode', repeat(6, 4));
    const town = part('town', [1, 1, 1, 2, 2, 2]);
    expect(gather(ruleOf([postcode]), [postcode, town], { mostRecords: 4 })).toMatchObject({ largest: 4, capped: 6 });
  });

  it('is divided by nothing that it is made of already', () => {
    const forename = part('forename', repeat(6, 4), 'forename');
    const begin = part('forename-begin', [1, 1, 1, 2, 2, 2], 'forename');
    const year = part('birth-year', [1, 2, 1, 2, 1, 2]);
    const blocks = gather(ruleOf([forename]), [forename, begin, year], { mostRecords: 3 });
    expect(sorted(groups(blocks))).toEqual([
      [0, 2, 4],
      [1, 3, 5],
    ]);
  });

  it('leaves cooler blocks of the same rule as they are', () => {
    const postcode = part('postcode', [4, 4, 4, 4, 8, 8]);
    const forename = part('forename-begin', [1, 1, 2, 2, 1, 2]);
    expect(sorted(groups(gather(ruleOf([postcode]), [postcode, forename], { mostRecords: 3 })))).toEqual([
      [0, 1],
      [2, 3],
      [4, 5],
    ]);
  });

  it('falls to portions when nothing tells its records apart, and they are counted', () => {
    const postcode = part('postcode', repeat(25, 4));
    const blocks = gather(ruleOf([postcode]), [postcode], { mostRecords: 10 });
    expect(groups(blocks).map(({ length }) => length)).toEqual([10, 10, 5]);
    expect(
      groups(blocks)
        .flat()
        .sort((a, b) => a - b),
    ).toEqual(Array.from({ length: 25 }, (_, record) => record));
    expect(blocks).toMatchObject({ pairs: 45 + 45 + 10, largest: 10, capped: 25 });
  });

  it('falls to other portions in each rule, so that who was parted in one meets in another', () => {
    const same = (name: string): KeyPart => part(name, repeat(1000, 4));
    const rules = ['email', 'phone', 'postcode', 'identifier'].map((name) => ruleOf([same(name)]));
    const all = rules.map((rule) => gather(rule, [], { mostRecords: 500 }));
    const parted = Array.from({ length: 999 }, (_, record) => record).filter((record) =>
      all.every(({ blockOf }) => blockOf[record] !== blockOf[999]),
    );
    // Half at each of four goes.
    expect(parted.length).toBeGreaterThan(20);
    expect(parted.length).toBeLessThan(120);
  });

  it('has records of both files in its portions', () => {
    const postcode = part('postcode', repeat(400, 4));
    const blocks = gather(ruleOf([postcode]), [postcode], { mostRecords: 100 }, 200);
    expect(groups(blocks)).toHaveLength(4);
    // Of 100 each, half of either file: 4 × 50 × 50 pairs but for chance.
    expect(blocks.pairs).toBeGreaterThan(0.9 * 10_000);
  });

  it('never asks for more pairs of a record than half the limit, however many share it', () => {
    const most = 200;
    const crowd = 100_000;
    const postcode = part('postcode', repeat(crowd, 4));
    const blocks = gather(ruleOf([postcode]), [postcode], { mostRecords: most });
    expect(blocks.pairs).toBeLessThanOrEqual((crowd * (most - 1)) / 2);
    expect(blocks.largest).toBe(most);
  });
});
