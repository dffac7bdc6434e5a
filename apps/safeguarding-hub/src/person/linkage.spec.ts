import { describe, expect, it } from '@jest/globals';
import type { JudgedPair } from '#libs/repeat-detection/live';
import { liveRule, newsOf, strongest, toAskAbout, wordRule } from './linkage.js';

const pair = (right: string, decision: 'same' | 'ask-a-person' | 'different', weight: number): JudgedPair => ({
  left: 'new',
  right,
  decision: {
    ...{ decision, weight, by: 'model', cannotBeOne: false, probability: 0.5, reasons: [], against: ['another home'] },
    ...{ modelVersion: 'uk-1', costsVersion: 'costs-1' },
    evidence: { modelVersion: 'uk-1', levels: [], rarity: 0, rarityInHousehold: 0, facts: [] },
  },
});

describe('what a record’s pairs say', () => {
  it('reaches whomever it is surely one with, and nobody else', () => {
    const { start, added, links } = newsOf('new', true, [pair('a', 'same', 12), pair('b', 'ask-a-person', 12)]);
    expect([start, added, links?.length]).toEqual([['a'], ['new'], 2]);
  });

  it('begins with the record itself where it is known, because its person may lose it', () => {
    const { start, added } = newsOf('new', false, [pair('a', 'same', 12)]);
    expect([start, added]).toEqual([['new', 'a'], undefined]);
  });

  it('is kept with those that say most', () => {
    const pairs = [
      pair('a', 'same', 3),
      pair('b', 'same', 9),
      pair('c', 'different', 20),
      pair('d', 'ask-a-person', 5),
    ];
    expect(strongest(pairs, 2).map(({ right }) => right)).toEqual(['b', 'd']);
  });
});

describe('whom somebody is asked about', () => {
  const owners = new Map([...'abcdefgh'].map((record) => [record, `p-${record === 'b' ? 'a' : record}`]));
  const asked = (...pairs: JudgedPair[]): string[] => toAskAbout(pairs, 'p-own', owners).map(({ right }) => right);

  it('is each person once, by the likeliest record, the likeliest first', () => {
    expect(asked(pair('a', 'ask-a-person', 2), pair('b', 'ask-a-person', 5), pair('c', 'same', 9))).toEqual(['c', 'b']);
  });

  it('is not the record’s own person, nor somebody else for sure', () => {
    const own = new Map([['a', 'p-own']]);
    expect(toAskAbout([pair('a', 'ask-a-person', 5)], 'p-own', own)).toEqual([]);
    expect(asked(pair('a', 'different', 5))).toEqual([]);
  });

  it('is at most a few', () => {
    expect(asked(...[...'acdefgh'].map((record) => pair(record, 'ask-a-person', 5)))).toHaveLength(5);
  });
});

describe('people', () => {
  it('are parted later than joined by what records say, and as readily by somebody’s word', () => {
    expect(liveRule.breakAt).toBeLessThan(liveRule.joinAt);
    expect(liveRule.breakAt).toBeGreaterThan(liveRule.missing);
    expect(wordRule.breakAt ?? wordRule.joinAt).toBe(wordRule.joinAt);
  });
});
