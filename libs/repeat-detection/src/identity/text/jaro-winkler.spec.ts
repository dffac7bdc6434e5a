import { describe, expect, it } from '@jest/globals';
import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import talisman from 'talisman/metrics/jaro-winkler.js';
import { RandomTexts, seededRandom } from '../../../test/random-texts.js';
import { jaroWinkler, jaroWinklerAtLeast, jaroWinklerOf } from './jaro-winkler.js';
import { encodeTexts } from './text-codes.js';

const PAIRS = 200_000;
const TINY = 1e-12;
/** Milliseconds, for a busy machine. */
const PATIENCE = 60_000;

/** Names and their misspellings for the most part; then texts of few letters, and long ones. */
function manyPairs(seed: number): [string, string][] {
  const random = seededRandom(seed);
  const texts = new RandomTexts(random);
  return Array.from({ length: PAIRS }, (): [string, string] => {
    const kind = random();
    if (kind < 0.85) return texts.pairOfNames();
    return texts.pairOfFewLetters(kind < 0.98 ? 12 : 80);
  });
}

/** The pairs that two measures see differently, and by which they do. */
function differences(pairs: [string, string][], expected: (left: string, right: string, pair: number) => number) {
  const pool = encodeTexts(pairs.flat());
  return pairs.flatMap(([left, right], pair) => {
    const [ours, theirs] = [jaroWinklerOf(pool, 2 * pair, 2 * pair + 1), expected(left, right, pair)];
    return Math.abs(ours - theirs) < TINY ? [] : [{ left, right, ours, theirs }];
  });
}

describe('Jaro-Winkler similarity', () => {
  const pairs = manyPairs(1);

  it.each([
    ['martha', 'marhta', 0.9611],
    ['dixon', 'dicksonx', 0.8133],
    ['dwayne', 'duane', 0.84],
    ['jones', 'johnson', 0.8324],
    ['abroms', 'abrams', 0.9222],
    ['hardin', 'martinez', 0.7222],
    ['itman', 'smith', 0.4667],
    ['shackleford', 'shackelford', 0.9818],
    ['dunningham', 'cunnigham', 0.8963],
    ['nichleson', 'nichulson', 0.9556],
    ['massey', 'massie', 0.9333],
  ])('of %s and %s is %d, as Winkler published it', (left, right, expected) => {
    expect(jaroWinklerOf(encodeTexts([left, right]), 0, 1)).toBeCloseTo(expected, 4);
    expect(jaroWinkler(left, right)).toBeCloseTo(expected, 4);
  });

  it.each([
    ['amy', 'beaty', 0],
    ['', '', 0],
    ['', 'a', 0],
    ['a', 'a', 1],
    ['a', 'b', 0],
    ['ab', 'ba', 0],
    ['名', '名', 1],
  ])('of "%s" and "%s" is %d', (left, right, expected) => {
    expect(jaroWinklerOf(encodeTexts([left, right]), 0, 1)).toBe(expected);
    expect(jaroWinkler(left, right)).toBe(expected);
  });

  it('gives no bonus for a common beginning to texts that are unlike', () => {
    expect(jaroWinkler('abcvwxyz', 'abcdefgh')).toBeCloseTo((3 / 8 + 3 / 8 + 1) / 3, 12);
  });

  it(
    'is that of talisman for 200,000 pairs',
    () => {
      const bothEmpty = (left: string, right: string): boolean => left === '' && right === '';
      const expected = (left: string, right: string): number => (bothEmpty(left, right) ? 0 : talisman(left, right));
      expect(differences(pairs, expected)).toEqual([]);
    },
    PATIENCE,
  );

  it(
    'is that of DuckDB for 200,000 pairs',
    async () => {
      const pairs = manyPairs(2);
      const known = await byDuckDB(pairs);
      expect(differences(pairs, (_left, _right, pair) => known[pair] ?? NaN)).toEqual([]);
    },
    PATIENCE,
  );

  it.each([0.7, 0.8, 0.9])(
    'loses none of the names that are alike by %d when the unlike ones are left out early',
    (least) => {
      const pool = encodeTexts(pairs.flat());
      const wrong = pairs.filter((_pair, k) => {
        const similarity = jaroWinklerOf(pool, 2 * k, 2 * k + 1);
        return jaroWinklerAtLeast(pool, 2 * k, 2 * k + 1, least) !== (similarity >= least ? similarity : 0);
      });
      expect(wrong).toEqual([]);
    },
  );

  it('differs from that of DuckDB beyond ASCII, where DuckDB compares bytes and not letters', async () => {
    expect(await byDuckDB([['éa', 'éb']])).toEqual([expect.closeTo(0.8222, 4)]);
    expect(jaroWinkler('éa', 'éb')).toBeCloseTo((1 / 2 + 1 / 2 + 1) / 3, 12);
  });

  it('is that of talisman for more kinds of letter than fit in a byte', () => {
    const random = seededRandom(3);
    const han = Array.from({ length: 400 }, (_, place) => String.fromCharCode(0x4e00 + place)).join('');
    const texts = new RandomTexts(random);
    const pairs = Array.from({ length: 5_000 }, (): [string, string] => {
      const text = texts.fromLetters(han, 12);
      return [`a${text}`, `a${texts.misspelt(text, 2)}`];
    });
    expect(differences(pairs, talisman)).toEqual([]);
  });
});

describe('Jaro-Winkler similarity of any two texts', () => {
  const text = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'abcde'), maxLength: 9 }),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({ unit: fc.constantFrom(...'abcde '), minLength: 25, maxLength: 100 }),
  );

  it('is the same from both sides, from 0 to 1, and 1 for equal ones only', () => {
    fc.assert(
      fc.property(text, text, (left, right) => {
        const pool = encodeTexts([left, right, left]);
        const similarity = jaroWinklerOf(pool, 0, 1);
        expect(jaroWinklerOf(pool, 1, 0)).toBe(similarity);
        expect(similarity).toBeGreaterThanOrEqual(0);
        expect(similarity).toBeLessThanOrEqual(1);
        expect(similarity === 1).toBe(left !== '' && left.slice(0, 80) === right.slice(0, 80));
        expect(jaroWinklerOf(pool, 0, 2)).toBe(left === '' ? 0 : 1);
      }),
    );
  });

  it('is told from any least on, and as 0 below it', () => {
    const least = fc.oneof(fc.constantFrom(0.7, 0.8, 0.9, 1), fc.double({ min: 0.01, max: 1, noNaN: true }));
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 6 }), least, (texts, from) => {
        const pool = encodeTexts(texts);
        texts.forEach((_left, a) =>
          texts.forEach((_right, b) => {
            const similarity = jaroWinklerOf(pool, a, b);
            expect(jaroWinklerAtLeast(pool, a, b, from)).toBe(similarity >= from ? similarity : 0);
            expect(jaroWinklerAtLeast(pool, a, b, similarity)).toBe(similarity);
          }),
        );
      }),
    );
  });

  it('does not depend on what else is in the pool, or was compared before', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 8 }), (texts) => {
        const pool = encodeTexts(texts);
        texts.forEach((left, a) =>
          texts.forEach((right, b) => expect(jaroWinklerOf(pool, a, b)).toBe(jaroWinkler(left, right))),
        );
      }),
    );
  });
});

async function byDuckDB(pairs: readonly [string, string][]): Promise<number[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run('create table pairs (pair integer, l varchar, r varchar)');
  const appender = await connection.createAppender('pairs');
  pairs.forEach(([left, right], pair) => {
    appender.appendInteger(pair);
    appender.appendVarchar(left);
    appender.appendVarchar(right);
    appender.endRow();
  });
  appender.closeSync();
  const result = await connection.runAndReadAll('select jaro_winkler_similarity(l, r) from pairs order by pair');
  connection.closeSync();
  instance.closeSync();
  return result.getRows().map(([similarity]) => Number(similarity));
}
