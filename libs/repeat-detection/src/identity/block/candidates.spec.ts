import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { gather, type Blocks } from './blocks.js';
import { blockTable, metInTable } from './block-table.js';
import { eachCandidate, metInBlocks, type Share } from './candidates.js';
import { ruleOf } from './choose-rules.js';
import type { KeyPart } from './key-parts.js';

const part = (name: string, values: readonly number[]): KeyPart => ({
  part: name,
  label: name,
  from: name,
  values: Int32Array.from(values),
});
const LIMIT = { mostRecords: 8 };

interface Story {
  /** Of each rule, the key of each record. */
  readonly keys: readonly (readonly number[])[];
  readonly leftSize: number | undefined;
}

const blocksOf = ({ keys, leftSize }: Story): Blocks[] =>
  keys.map((values, rule) => gather(ruleOf([part(`rule ${rule}`, values)]), [], LIMIT, leftSize));

function candidates(blocks: readonly Blocks[], leftSize: number | undefined, share?: Share): string[] {
  const seen: string[] = [];
  eachCandidate(blocks, leftSize, (left, right) => seen.push(`${left} ${right}`), share);
  return seen;
}

const story: fc.Arbitrary<Story> = fc.integer({ min: 0, max: 30 }).chain((size) =>
  fc.record({
    keys: fc.array(fc.array(fc.nat(4), { minLength: size, maxLength: size }), { minLength: 1, maxLength: 4 }),
    leftSize: fc.option(fc.integer({ min: 0, max: size }), { nil: undefined }),
  }),
);

describe('the pairs to compare', () => {
  it('are those that share the key of some rule', () => {
    const keys = [
      [1, 1, 2, 0],
      [0, 3, 3, 3],
    ];
    const blocks = blocksOf({ keys, leftSize: undefined });
    expect(candidates(blocks, undefined).sort()).toEqual(['0 1', '1 2', '1 3', '2 3']);
  });

  it('of two files are one record of each', () => {
    const blocks = blocksOf({ keys: [[1, 1, 1, 1]], leftSize: 2 });
    expect(candidates(blocks, 2)).toEqual(['0 2', '0 3', '1 2', '1 3']);
  });

  it('of a rule by itself are as many as its blocks say', () => {
    fc.assert(
      fc.property(story, (told) => {
        for (const blocks of blocksOf(told)) {
          expect(candidates([blocks], told.leftSize)).toHaveLength(blocks.pairs);
        }
      }),
    );
  });

  it('come once each, however many rules bring them together, and all that any rule brings together come', () => {
    fc.assert(
      fc.property(story, (told) => {
        const all = blocksOf(told);
        const wanted = new Set(all.flatMap((blocks) => candidates([blocks], told.leftSize)));
        const given = candidates(all, told.leftSize);
        expect(new Set(given)).toEqual(wanted);
        expect(given).toHaveLength(wanted.size);
      }),
    );
  });

  it('are never of one file, nor of a record with itself, and the left one stands first', () => {
    fc.assert(
      fc.property(story, (told) => {
        const { leftSize } = told;
        eachCandidate(blocksOf(told), leftSize, (left, right) => {
          expect(left).toBeLessThan(right);
          if (leftSize !== undefined) expect([left < leftSize, right >= leftSize]).toEqual([true, true]);
        });
      }),
    );
  });

  it('are the same when several threads take a share each', () => {
    fc.assert(
      fc.property(story, fc.integer({ min: 1, max: 5 }), (told, of) => {
        const all = blocksOf(told);
        const shares = Array.from({ length: of }, (_, at) => candidates(all, told.leftSize, { part: at, of }));
        expect(shares.flat().sort()).toEqual(candidates(all, told.leftSize).sort());
      }),
    );
  });

  it('are those of which it can be told afterwards that a rule brought them together', () => {
    fc.assert(
      fc.property(story, (told) => {
        const all = blocksOf({ ...told, leftSize: undefined });
        const given = new Set(candidates(all, undefined));
        const size = told.keys[0]?.length ?? 0;
        const [haveMet, haveMetBeside] = [metInBlocks(all), metInTable(blockTable(all, size))];
        for (let left = 0; left < size; left += 1)
          for (let right = left + 1; right < size; right += 1)
            expect([haveMet, haveMetBeside].map((met) => met(left, right, all.length))).toEqual(
              new Array(2).fill(given.has(`${left} ${right}`)),
            );
      }),
    );
  });

  it('are the same with the blocks of each record side by side', () => {
    fc.assert(
      fc.property(story, (told) => {
        const all = blocksOf(told);
        const haveMet = metInTable(blockTable(all, told.keys[0]?.length ?? 0));
        const seen: string[] = [];
        eachCandidate(all, told.leftSize, (left, right) => seen.push(`${left} ${right}`), undefined, haveMet);
        expect(seen).toEqual(candidates(all, told.leftSize));
      }),
    );
  });
});

describe('a hundred thousand records with one key', () => {
  it('are compared with no more than half the limit each', () => {
    const crowd = 100_000;
    const one = { part: 'postcode', label: 'postcode', from: 'home', values: new Int32Array(crowd).fill(7) };
    let visited = 0;
    eachCandidate([gather(ruleOf([one]), [one], { mostRecords: 20 })], undefined, () => (visited += 1));
    expect(visited).toBe((crowd * 19) / 2);
  });
});
