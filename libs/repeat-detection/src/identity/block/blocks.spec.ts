import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { gather, type BlockLimit, type Blocks } from './blocks.js';
import { ruleOf } from './choose-rules.js';
import type { KeyPart } from './key-parts.js';

const part = (name: string, values: readonly number[]): KeyPart => ({
  part: name,
  label: name,
  from: name,
  values: Int32Array.from(values),
});
const roomy: BlockLimit = { mostRecords: 1000 };

/** The records of each block. */
const groups = ({ records, starts }: Blocks): number[][] =>
  Array.from({ length: starts.length - 1 }, (_, block) =>
    Array.from(records.subarray(starts[block], starts[block + 1])),
  );
const sorted = (all: number[][]): number[][] => all.sort((a, b) => (a[0] as number) - (b[0] as number));

describe('gathering records by a key', () => {
  const surname = part('surname', [5, 7, 5, 0, 7, 9, 0]);

  it('puts those together that share it; who has no key, or shares it with nobody, is in no block', () => {
    const blocks = gather(ruleOf([surname]), [surname], roomy);
    expect(sorted(groups(blocks))).toEqual([
      [0, 2],
      [1, 4],
    ]);
    expect(blocks).toMatchObject({ pairs: 2, largest: 2, capped: 0 });
  });

  it('tells of each record which block it is in, 0 for none', () => {
    const blocks = gather(ruleOf([surname]), [surname], roomy);
    const told = groups(blocks).flatMap((records, block) => records.map((record) => [record, block + 1]));
    expect(Array.from(blocks.blockOf, (block, record) => [record, block]).filter(([, block]) => block !== 0)).toEqual(
      told.sort((a, b) => (a[0] as number) - (b[0] as number)),
    );
    expect([3, 5, 6].map((record) => blocks.blockOf[record])).toEqual([0, 0, 0]);
  });

  it('asks of a key of two parts that both are known and the same', () => {
    const name = part('surname', [5, 7, 5, 0, 0, 9, 9, 5]);
    const born = part('birth-year', [1980, 1990, 1980, 1980, 1980, 0, 0, 1990]);
    expect(groups(gather(ruleOf([name, born]), [name, born], roomy))).toEqual([[0, 2]]);
  });

  it('counts the pairs between two files only, the records of the left coming first', () => {
    const blocks = gather(ruleOf([surname]), [surname], roomy, 2);
    expect(sorted(groups(blocks))).toEqual([
      [0, 2],
      [1, 4],
    ]);
    const alone = gather(ruleOf([surname]), [surname], roomy, 5);
    expect(alone.pairs).toBe(0);
    expect(groups(alone)).toEqual([]);
  });

  it('of no records, or of a key that nobody has, gives no block', () => {
    expect(gather(ruleOf([part('surname', [])]), [], roomy)).toMatchObject({ pairs: 0, largest: 0, capped: 0 });
    expect(groups(gather(ruleOf([part('surname', [0, 0])]), [], roomy))).toEqual([]);
  });
});

describe('whatever the keys', () => {
  const rows = fc.array(fc.tuple(fc.nat(3), fc.nat(3), fc.nat(2)), { maxLength: 60 });
  const story = fc.record({
    rows,
    most: fc.integer({ min: 2, max: 12 }),
    leftShare: fc.constantFrom(undefined, 0, 0.5, 1),
  });

  const gathered = ({
    rows: all,
    most,
    leftShare,
  }: {
    rows: number[][];
    most: number;
    leftShare: number | undefined;
  }) => {
    const column = (at: number): number[] => all.map((row) => row[at] as number);
    const parts = [part('postcode', column(0)), part('forename-begin', column(1)), part('birth-year', column(2))];
    const leftSize = leftShare === undefined ? undefined : Math.floor(all.length * leftShare);
    return { blocks: gather(ruleOf([parts[0] as KeyPart]), parts, { mostRecords: most }, leftSize), leftSize };
  };

  it('records of a block share the key, are in rising order and not too many', () => {
    fc.assert(
      fc.property(story, (told) => {
        for (const records of groups(gathered(told).blocks)) {
          expect(new Set(records.map((record) => told.rows[record]?.[0])).size).toBe(1);
          expect([...records].sort((a, b) => a - b)).toEqual(records);
          expect(records.length).toBeLessThanOrEqual(told.most);
        }
      }),
    );
  });

  it('the number of pairs is that of the blocks, and no record is in two', () => {
    fc.assert(
      fc.property(story, (told) => {
        const { blocks, leftSize } = gathered(told);
        const pairs = groups(blocks).map((records) => {
          if (leftSize === undefined) return (records.length * (records.length - 1)) / 2;
          const left = records.filter((record) => record < leftSize).length;
          return left * (records.length - left);
        });
        expect(blocks.pairs).toBe(pairs.reduce((sum, count) => sum + count, 0));
        expect(new Set(groups(blocks).flat()).size).toBe(groups(blocks).flat().length);
      }),
    );
  });

  it('without a hot key two records are together exactly when they share it', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const { blocks } = gathered({ rows: all, most: 1000, leftShare: undefined });
        all.forEach(([key], one) => {
          all.forEach(([otherKey], other) => {
            const isTogether = blocks.blockOf[one] !== 0 && blocks.blockOf[one] === blocks.blockOf[other];
            if (one !== other) expect(isTogether).toBe(key === otherKey && key !== 0);
          });
        });
      }),
    );
  });
});
