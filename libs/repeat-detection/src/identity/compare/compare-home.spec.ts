import { describe, expect, it } from '@jest/globals';
import { aStore, type RecordSketch } from '../../../test/a-record.js';
import { levelBetween } from '../../../test/level-between.js';
import type { LinkageHome } from '../record/linkage-record.js';
import { termRarity } from '../score/term-rarity.js';
import { homeField } from './compare-home.js';
import { PairComparer } from './pair-comparer.js';

const level = (one: LinkageHome, other: LinkageHome): string => levelBetween('home', { home: one }, { home: other });
const bothWays = (one: LinkageHome, other: LinkageHome, expected: string): void => {
  expect(level(one, other)).toBe(expected);
  expect(level(other, one)).toBe(expected);
};

describe('two postcodes', () => {
  it.each([
    ['al108tr', 'al108tr', 'postcode-same'],
    ['al108tr', 'al108tp', 'postcode-slip'],
    ['al108tr', 'al10btr', 'postcode-slip'],
    ['al108tr', 'al108ag', 'postcode-sector'],
    ['al108tr', 'al107xx', 'postcode-district'],
    ['al108tr', 'al33xx', 'postcode-area'],
    ['al108tr', 'sg137xx', 'postcode-differs'],
    ['2602', '2602', 'postcode-same'],
    ['2602', '2620', 'postcode-slip'],
    ['2602', '3941', 'postcode-differs'],
  ])('%s and %s: %s', (one, other, expected) => {
    bothWays({ postcode: one }, { postcode: other }, `${expected} house-unknown town-unknown`);
  });

  it('of one of which nothing is known are not compared', () => {
    bothWays({ postcode: 'al108tr' }, { town: 'hatfield' }, 'postcode-unknown house-unknown town-unknown');
  });
});

describe('two houses', () => {
  it.each<[LinkageHome, LinkageHome, string]>([
    [{ number: '5', street: 'mill lane' }, { number: '5', street: 'mill lane' }, 'house-same'],
    [{ number: '5', street: 'mill lane' }, { number: '5', street: 'mil lane' }, 'house-same'],
    [{ number: '5', street: 'mill lane' }, { number: '9', street: 'mill lane' }, 'street-same'],
    [{ number: '5', street: 'mill lane' }, { street: 'mill lane' }, 'street-same'],
    [{ number: '5', street: 'mill lane' }, { number: '5', street: 'oak avenue' }, 'number-same'],
    [{ number: '5', street: 'mill lane' }, { number: '9', street: 'oak avenue' }, 'house-differs'],
    [{ number: '5', street: 'mill lane' }, { street: 'oak avenue' }, 'house-differs'],
    [{ number: '5' }, { number: '5', street: 'mill lane' }, 'number-same'],
    [{ number: '5' }, { number: '9', street: 'mill lane' }, 'house-differs'],
    [{ number: '5' }, { street: 'mill lane' }, 'house-unknown'],
    [{ street: 'mill lane' }, { street: 'mill lane' }, 'street-same'],
    [{ street: 'mill lane' }, { street: 'oak avenue' }, 'house-differs'],
  ])('%j and %j: %s', (one, other, expected) => {
    bothWays(one, other, `postcode-unknown ${expected} town-unknown`);
  });
});

describe('two towns', () => {
  it.each([
    ['hatfield', 'hatfield', 'town-same'],
    ['hatfield', 'hatfeild', 'town-same'],
    ['hatfield', 'luton', 'town-differs'],
  ])('%s and %s: %s', (one, other, expected) => {
    bothWays({ town: one }, { town: other }, `postcode-unknown house-unknown ${expected}`);
  });
});

describe('a home', () => {
  const flat = { postcode: 'al108tr', number: '5', street: 'mill lane', town: 'hatfield' };

  it('is compared as a whole, so that one household does not count three times', () => {
    bothWays(flat, flat, 'postcode-same house-same town-same');
    bothWays(flat, { ...flat, number: '9' }, 'postcode-same street-same town-same');
    bothWays(flat, { ...flat, postcode: 'sg137xx' }, 'postcode-differs house-same town-same');
  });

  it('that is a refuge, hostel or prison in both says so, and no more', () => {
    const refuge = { ...flat, institution: true };
    bothWays(refuge, refuge, 'institution');
    bothWays(refuge, flat, 'postcode-same house-same town-same');
  });

  it('of several is the one that agrees best', () => {
    const moved = { home: { postcode: 'sg137xx' }, formerHomes: [{ postcode: 'al108tr' }] };
    const there = { home: { postcode: 'al108tr' } };
    expect(levelBetween('home', moved, there)).toBe('postcode-same house-unknown town-unknown');
    expect(levelBetween('home', there, moved)).toBe('postcode-same house-unknown town-unknown');
  });

  it('of several is compared with house and town, wherever it stands among them', () => {
    const [one, other] = [{ home: { postcode: 'sg137xx' } }, { home: flat }];
    const there = { home: { ...flat } };
    for (const moved of [
      { ...one, formerHomes: [flat] },
      { ...other, formerHomes: [one.home] },
    ]) {
      expect(levelBetween('home', moved, there)).toBe('postcode-same house-same town-same');
      expect(levelBetween('home', there, moved)).toBe('postcode-same house-same town-same');
    }
    const refuge = { ...flat, institution: true };
    const fled = { home: { town: 'luton' }, formerHomes: [refuge] };
    expect(levelBetween('home', fled, { home: refuge })).toBe('institution');
  });

  it('of several is the same one whichever record is asked first, when two of them agree as well', () => {
    const [house, town] = [
      { number: '5', street: 'mill lane', town: 'hatfield' },
      { postcode: 'al108tr', town: 'luton' },
    ];
    const [one, other] = [
      { home: house, formerHomes: [town] },
      { home: town, formerHomes: [house] },
    ];
    expect(levelBetween('home', one, other)).toBe('postcode-unknown house-same town-same');
    expect(levelBetween('home', other, one)).toBe('postcode-unknown house-same town-same');
  });

  it('of which only the region is known is not compared', () => {
    expect(level({ region: 'kent' }, { region: 'kent' })).toBe('no such field');
  });

  describe('in common', () => {
    const common = new Array<RecordSketch>(8).fill({
      home: { postcode: 'al108tr', street: 'oak avenue', town: 'luton' },
    });
    const bitsOf = (one: RecordSketch, other: RecordSketch): number => {
      const store = aStore(one, other, ...common);
      const comparer = new PairComparer(store, termRarity(store));
      comparer.compare(0, 1);
      const forth = comparer.rarity;
      comparer.compare(1, 0);
      expect(comparer.rarity).toBe(forth);
      return forth;
    };
    const [crowded, lonely] = [{ postcode: 'al108tr' }, { postcode: 'sg137xx' }];

    it('says the more, the rarer it is, and of several the rarest', () => {
      const [alone, often] = [bitsOf({ home: lonely }, { home: lonely }), bitsOf({ home: crowded }, { home: crowded })];
      expect(alone).toBeGreaterThan(often + 1);
      const both = bitsOf({ home: crowded, formerHomes: [lonely] }, { home: lonely, formerHomes: [crowded] });
      expect(both).toBeGreaterThan(often + 1);
    });

    it.each<[string, LinkageHome, LinkageHome, boolean]>([
      ['a street in one town', { ...flat, postcode: 'al108ag' }, { ...flat, postcode: 'sg137xx' }, true],
      ['a town', { town: 'ely' }, { town: 'ely' }, true],
      ['a refuge', { town: 'ely', institution: true }, { town: 'ely', institution: true }, false],
      ['nothing', { town: 'ely' }, { town: 'york' }, false],
    ])('counts by how rare it is, but for a refuge: %s', (_, one, other, counts) => {
      expect(bitsOf({ home: one }, { home: other }) !== 0).toBe(counts);
    });
  });

  it('has each level once, those that know as much being in one group', () => {
    const names = homeField.levels.map(({ level: name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const groupOf = new Map(homeField.levels.map(({ level: name, group }) => [name, group]));
    expect(groupOf.get('postcode-same house-unknown town-unknown')).toBe('postcode');
    expect(groupOf.get('postcode-same house-differs town-same')).toBe('postcode and house and town');
    expect(groupOf.get('postcode-unknown house-unknown town-unknown')).toBe('unknown');
    expect(groupOf.get('institution')).toBe('institution');
  });
});
