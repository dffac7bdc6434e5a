import { describe, expect, it } from '@jest/globals';
import { maximiseExpectation } from './expectation-maximisation.js';
import { connectedComponents, singleBestLinks } from './join-records.js';
import { startingM, startingU, weightSql } from './model.js';
import { pairsSql, levelSql, ordered } from './pair-sql.js';
import { exactMatch, nameComparison } from './comparisons.js';
import { blockOn, type RecipeSettings } from './settings.js';

/** Every combination of levels as often as a mixture of matches and others would show it. */
function mixture(matches: number, m: readonly (readonly number[])[], u: readonly (readonly number[])[]) {
  const combinations = m.reduce<number[][]>(
    (found, levels) => found.flatMap((one) => levels.map((_, level) => [...one, level])),
    [[]],
  );
  const likely = (levels: readonly number[], table: readonly (readonly number[])[]) =>
    levels.reduce((product, level, place) => product * (table[place]?.[level] ?? 0), 1);
  return combinations.map((levels) => ({
    levels,
    pairs: 1e6 * (matches * likely(levels, m) + (1 - matches) * likely(levels, u)),
  }));
}

describe('expectation maximisation', () => {
  const m = [
    [0.8, 0.15, 0.05],
    [0.9, 0.1],
    [0.7, 0.3],
  ];
  const u = [
    [0.01, 0.04, 0.95],
    [0.02, 0.98],
    [0.05, 0.95],
  ];

  it('finds the m that the pairs were mixed with', () => {
    const learned = maximiseExpectation({
      vectors: mixture(0.1, m, u),
      u,
      m: m.map((levels) => levels.map(() => 1 / levels.length)),
      matches: 0.3,
    });
    learned.flat().forEach((value, place) => expect(value).toBeCloseTo(m.flat()[place] ?? 0, 2));
  });

  it('says nothing of a level that no pair fell in', () => {
    const [first] = maximiseExpectation({
      vectors: mixture(0.1, m, u).filter(({ levels }) => levels[0] !== 1),
      u,
      m,
      matches: 0.1,
    });
    expect(first?.[1]).toBeUndefined();
  });

  it('takes what is unknown as no evidence', () => {
    const unknown = mixture(0.1, m, u).map(({ levels, pairs }) => ({ levels: [-1, ...levels.slice(1)], pairs }));
    const learned = maximiseExpectation({ vectors: unknown, u, m, matches: 0.1 });
    expect(learned[0]).toEqual([undefined, undefined, undefined]);
    expect(learned[2]?.[0]).toBeCloseTo(0.7, 1);
  });
});

describe('joining records', () => {
  const pairs = (...list: [number, number, number][]) => ({
    left: Int32Array.from(list, ([left]) => left),
    right: Int32Array.from(list, ([, right]) => right),
    weight: Float32Array.from(list, ([, , weight]) => weight),
  });

  it('makes one person of a chain, and leaves weaker pairs out', () => {
    expect([...connectedComponents(5, pairs([3, 2, 5], [1, 2, 5], [0, 4, 1]), 3)]).toEqual([0, 1, 1, 1, 4]);
  });

  it('takes each record once when files hold nobody twice', () => {
    const { left, right } = singleBestLinks(4, pairs([0, 2, 5], [0, 3, 4], [1, 3, 3]));
    expect([...left, ...right]).toEqual([0, 2]);
  });

  it('takes neither of two that fit equally well', () => {
    expect(singleBestLinks(3, pairs([0, 1, 5], [0, 2, 5])).left).toHaveLength(0);
  });
});

describe('the SQL of a recipe', () => {
  it('proposes a pair by the first rule that holds, and by no other', () => {
    const names = new Map([
      ['a', 'key_0'],
      ['b', 'key_1'],
    ]);
    const sql = pairsSql([blockOn('a'), blockOn('b')], names, false);
    expect(sql.match(/UNION ALL/g)).toHaveLength(1);
    expect(sql).toContain('l.key_1 = r.key_1 WHERE l.number < r.number AND NOT coalesce(l.key_0 = r.key_0, false)');
  });

  it('takes two files from left to right', () => {
    expect(ordered(true)).toBe('l.source < r.source');
  });

  it('asks for the levels from the best on', () => {
    const sql = levelSql(nameComparison('surname'));
    expect(sql).toMatch(/^CASE WHEN \(l.surname IS NULL .* THEN -1 WHEN l.surname = r.surname THEN 0 .* ELSE 4 END$/);
  });

  it('adds to an exact level what the rarity of the value says', () => {
    const comparisons = [exactMatch('city')];
    const model = { matches: 0.5, m: startingM(comparisons), u: startingU(comparisons) };
    const sql = weightSql({ comparisons } as unknown as RecipeSettings, model);
    expect(sql).toContain('WHEN 0 THEN (1e+1::DOUBLE) + coalesce(');
    expect(sql).toContain('WHEN 1 THEN (-5e+0::DOUBLE) ELSE 0 END');
  });
});
