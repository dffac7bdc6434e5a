import { describe, expect, it } from '@jest/globals';
import { linkBetween, linksBetween } from './link-between.js';
import type { RecordLink } from './person-cluster.js';

const link = (pair: string, weight: number): RecordLink => ({ left: pair.charAt(0), right: pair.charAt(1), weight });
const links = [link('ac', 4), link('da', 2), link('ab', 9), link('cd', 8), link('bc', -3), link('ex', 7)];
const between = (
  one: string,
  other: string,
  rule: { missing: number; clampAt?: number } = { missing: -2, clampAt: 50 },
) => linkBetween([...one], [...other], links, { joinAt: 0, ...rule });

describe('how two groups of records hang together', () => {
  it('is told by the mean over all cross pairs, those never compared counted in', () => {
    expect(between('ab', 'cd')).toEqual({
      mean: expect.closeTo((4 + 2 - 3 - 2) / 4, 9) as unknown,
      scored: 3,
      unscored: 1,
      heaviest: 4,
      lightest: -3,
    });
    expect(between('cd', 'ab')).toEqual(between('ab', 'cd'));
  });

  it('is told without a heaviest pair where none was compared', () =>
    expect(between('ab', 'x')).toEqual({ mean: expect.closeTo(-2, 9) as unknown, scored: 0, unscored: 2 }));

  it('is told as nothing where a group is empty', () => {
    expect(between('', 'cd')).toEqual({ mean: 0, scored: 0, unscored: 0 });
    expect(between('ab', '')).toEqual({ mean: 0, scored: 0, unscored: 0 });
  });

  it('counts no pair for more than allowed, ten bits unless said otherwise', () => {
    const sure = (rule: object) => linkBetween(['a'], ['b'], [link('ab', 99)], { joinAt: 0, missing: -1, ...rule });
    expect(sure({})).toMatchObject({ mean: expect.closeTo(10, 9) as unknown, heaviest: 99 });
    expect(sure({ clampAt: 3 })).toMatchObject({ mean: expect.closeTo(3, 9) as unknown });
  });

  it('counts each pair once, by what was said of it last', () => {
    expect(linksBetween(['a'], ['b', 'c'], [link('ab', 1), link('ac', 2), link('ba', 5)])).toEqual([5, 2]);
  });
});
