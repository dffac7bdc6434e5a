import { describe, expect, it } from '@jest/globals';
import { numberRecords } from './numbered-records.js';
import type { Decision, Neighbourhood, RecordLink } from './person-cluster.js';
import { regroup, type LiveRule, type News } from './regroup.js';

const link = (pair: string, weight: number): RecordLink => ({ left: pair.charAt(0), right: pair.charAt(1), weight });
const decide = (pair: string, decided: Decision['decided']): Decision => ({
  left: pair.charAt(0),
  right: pair.charAt(1),
  decided,
});
const known = (people: readonly string[], links: RecordLink[] = [], decisions: Decision[] = []): Neighbourhood => ({
  people: people.map((records, since) => ({ id: records.toUpperCase(), since, records: [...records] })),
  links,
  decisions,
});
const regrouped = (before: Neighbourhood, news: News, rule: Partial<LiveRule> = {}) =>
  regroup(before, news, { joinAt: 0, missing: -1, ...rule }, (records) => ({
    id: records.join('').toUpperCase(),
    since: 99,
  }));
const groups = (before: Neighbourhood, news: News, rule?: Partial<LiveRule>): string =>
  regrouped(before, news, rule)
    .people.map(({ records }) => records.join(''))
    .sort()
    .join(' ');

describe('a neighbourhood that is grouped anew', () => {
  it('has its people from what was known and what is new, without what was withdrawn', () => {
    expect(groups(known(['ab', 'c'], [link('ab', 5)]), { added: ['d'], links: [link('dc', 4)] })).toBe('ab cd');
    expect(groups(known(['abc'], [link('ab', 5), link('bc', 5)]), { withdrawn: ['b'] })).toBe('a c');
  });

  it('goes by what is said anew, from either side, and by the last of what is said twice', () => {
    const before = known(['ab', 'c'], [link('ab', 5), link('bc', -4)]);
    expect(groups(before, { links: [link('ba', -5)] })).toBe('a b c');
    expect(groups(before, { links: [link('ba', -5), link('ab', 3)] })).toBe('ab c');
    expect(groups(before, { links: [link('ac', 9)] })).toBe('abc');
  });

  it('keeps what nothing was said of, though both its records are spoken of', () => {
    const before = known(['abc'], [link('ab', 9), link('bc', 9), link('ac', 9)]);
    expect(groups(before, { links: [link('ax', 1), link('bx', 1), link('cx', -50)], added: ['x'] })).toBe('abc x');
  });

  it('passes over links and decisions about records that are not there', () => {
    const news = { links: [link('ay', 9), link('yb', 9)], decisions: [decide('ay', 'same'), decide('by', 'same')] };
    expect(groups(known(['a', 'b']), news)).toBe('a b');
  });

  it('goes by decisions until they are undone', () => {
    const before = known(['a', 'b'], [link('ab', -5)], [decide('ab', 'same')]);
    expect(groups(before, {})).toBe('ab');
    expect(groups(before, { decisions: [decide('ba', 'open')] })).toBe('a b');
  });

  it('hands back a "same" that a "not the same" stands against', () => {
    const before = known(['ab', 'c'], [], [decide('ab', 'same'), decide('ac', 'not-the-same')]);
    expect(regrouped(before, { decisions: [decide('cb', 'same')] }).refused).toEqual([decide('bc', 'same')]);
    expect(regrouped(before, {}).refused).toEqual([]);
  });

  it('holds together down to where people are split', () => {
    const before = known(['ab'], [link('ab', 5)]);
    expect(groups(before, { links: [link('ab', -2)] }, { missing: -9, breakAt: -3 })).toBe('ab');
    expect(groups(before, { links: [link('ab', -2)] }, { missing: -9 })).toBe('a b');
  });

  it.each<[string, Partial<LiveRule>, string]>([
    [
      'split people over what joins them',
      { breakAt: 0.1 },
      'breakAt lies over joinAt: what was joined would be split at once',
    ],
    ['hold together without evidence', { breakAt: -1 }, 'a pair never scored must count for less than breakAt'],
    ['join without evidence', { missing: 0 }, 'a pair never scored must count for less than breakAt'],
  ])('is refused where the rule would %s', (_, rule, message) =>
    expect(() => groups(known(['a']), {}, rule)).toThrow(new RangeError(message)),
  );

  it('may be split where it is joined', () =>
    expect(groups(known(['ab'], [link('ab', 0)]), {}, { breakAt: 0 })).toBe('ab'));
});

describe('records in numbers', () => {
  const numbered = () =>
    numberRecords(
      ['d', 'b', 'a', 'b'],
      known(
        ['xb', 'da'],
        [link('db', 2), link('bx', 9)],
        [decide('ab', 'same'), decide('bd', 'not-the-same'), decide('xa', 'same')],
      ),
    );

  it('are in the order of their ids, each once, with the person whose they were', () => {
    const { count, former } = numbered();
    expect(count).toBe(3);
    expect([...former]).toEqual([1, 0, 1]);
    expect([...numberRecords(['n', 'b'], known(['b'])).former]).toEqual([0, -1]);
  });

  it('keep the links and decisions between them', () => {
    const { pairs, mustLink, cannotLink } = numbered();
    expect([pairs, mustLink, cannotLink].map(({ left, right }) => [...left, ...right].join(''))).toEqual([
      '21',
      '01',
      '12',
    ]);
    expect([...pairs.weight]).toEqual([2]);
  });

  it('go back to ids by their groups', () =>
    expect(numbered().groups(Int32Array.of(0, 1, 0))).toEqual([['a', 'd'], ['b']]));
});
