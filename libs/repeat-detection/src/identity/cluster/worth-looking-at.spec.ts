import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bridgesOf, type Line } from './bridges.js';
import { RecordGroups } from './record-groups.js';
import { worthLookingAt } from './worth-looking-at.js';

const rule = { joinAt: 0, missing: -1 };

const look = (pairs: readonly (readonly [number, number, number])[], people: readonly number[], most = 9) =>
  worthLookingAt(
    {
      left: Int32Array.from(pairs, ([left]) => left),
      right: Int32Array.from(pairs, ([, right]) => right),
      weight: Float32Array.from(pairs, ([, , weight]) => weight),
    },
    Int32Array.from(people),
    rule,
    most,
  );

describe('people worth looking at', () => {
  it('are told of with what holds them together, and what speaks against it', () => {
    const pairs = [
      [0, 1, 4],
      [1, 2, 3],
      [0, 2, 4],
      [2, 3, 2],
      [0, 3, -3],
      [4, 0, 9],
    ] as const;
    expect(look(pairs, [0, 0, 0, 0, 1])).toEqual([
      {
        person: 0,
        records: 4,
        mean: expect.closeTo((4 + 3 + 4 + 2 - 3 - 1) / 6, 1) as unknown,
        loosest: { record: 3, mean: expect.closeTo((2 - 3 - 1) / 3, 1) as unknown },
        density: 4 / 6,
        unscored: 1,
        lightest: 4,
        bridges: [3],
      },
    ]);
  });

  it('come with the loosest first, and no more than asked for', () => {
    const triangle = (first: number, weight: number) =>
      [
        [first, first + 1, weight],
        [first + 1, first + 2, weight],
        [first, first + 2, weight],
      ] as const;
    const pairs = [...triangle(0, 5), ...triangle(3, 1), ...triangle(6, 3)];
    const people = [0, 0, 0, 1, 1, 1, 2, 2, 2];
    expect(look(pairs, people).map(({ person }) => person)).toEqual([1, 2, 0]);
    expect(look(pairs, people, 1).map(({ person }) => person)).toEqual([1]);
  });

  it('of equals come in the order of their numbers', () => {
    const pairs = [[0, 1, 2], [1, 2, 2], [0, 2, 2], [3, 4, 2], [4, 5, 2], [3, 5, 2]] as const; // prettier-ignore
    expect(look(pairs, [1, 1, 1, 0, 0, 0]).map(({ person }) => person)).toEqual([0, 1]);
    expect(look(pairs, [0, 0, 0, 1, 1, 1]).map(({ person }) => person)).toEqual([0, 1]);
  });

  it('are told of with pairs that just join, pairs never scored at what they count for, and the first of equal pairs', () => {
    const [told] = look([[0, 1, 0], [1, 2, -1], [2, 3, -1]], [0, 0, 0, 0]); // prettier-ignore
    expect(told).toMatchObject({ density: 1 / 6, bridges: [0], lightest: 1, unscored: 3 });
    expect(told?.mean).toBeCloseTo((0 - 1 - 1 - 3) / 6, 2);
  });

  it('may be held together by decisions alone', () => {
    expect(look([], [0, 0, 0])).toMatchObject([{ person: 0, unscored: 3, density: 0, lightest: undefined }]);
  });

  it('have three records or more', () => expect(look([[0, 1, -5]], [0, 0])).toEqual([]));

  it('are not looked for among pairs without weight', () =>
    expect(() => look([[0, 1, NaN]], [0, 0])).toThrow(RangeError));
});

describe('bridges', () => {
  const lines = fc
    .array(
      fc.tuple(fc.nat(7), fc.nat(7)).filter(([one, other]) => one !== other),
      { maxLength: 14 },
    )
    .map((pairs) => pairs.map((ends, line): Line => ({ line, ends })));

  it('are the lines without which what hung together does not', () => {
    const pieces = (all: readonly Line[]): number => {
      const groups = new RecordGroups(8);
      for (const { ends } of all) groups.join(...ends);
      return new Set(groups.numbers()).size;
    };
    fc.assert(
      fc.property(lines, (all) => {
        const cut = all.filter((line) => pieces(all.filter((other) => other !== line)) > pieces(all));
        expect(bridgesOf(all)).toEqual(cut.map(({ line }) => line));
      }),
      { numRuns: 300 },
    );
  });

  it('are found along a hundred thousand points', () => {
    const chain = Array.from({ length: 100_000 }, (_, line): Line => ({ line, ends: [line, line + 1] }));
    expect(bridgesOf(chain)).toHaveLength(100_000);
  });
});
