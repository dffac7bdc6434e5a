import { describe, expect, it } from '@jest/globals';
import { aStore, type RecordSketch } from '../../../test/a-record.js';
import { levelBetween } from '../../../test/level-between.js';
import { textOf } from '../encode/text-pool.js';
import { termRarity } from '../score/term-rarity.js';
import { PairComparer } from './pair-comparer.js';

/** Of every name another number of bearers, so that each is as rare as no other. */
const bearers: readonly (readonly [name: string, count: number])[] = [
  ['ann smith', 20],
  ['jo jones', 12],
  ['- okonkwo', 3],
  ['grace -', 4],
  ['xanthippe hale', 2],
];
const others = bearers.flatMap(([name, count]) => new Array<RecordSketch>(count).fill({ name }));

/** Bits of what two records have in common: for strangers, and for a household. */
function bitsBetween(one: RecordSketch, other: RecordSketch) {
  const store = aStore(one, other, ...others);
  const rarity = termRarity(store);
  const texts = Array.from({ length: store.texts.offsets.length - 1 }, (_, at) => textOf(store.texts, at));
  const comparer = new PairComparer(store, rarity);
  const told = [
    [0, 1],
    [1, 0],
  ].map(([left = 0, right = 0]) => {
    comparer.compare(left, right);
    return [comparer.rarity, comparer.rarityInHousehold];
  });
  expect(told[1]).toEqual(told[0]);
  const of = (column: 'forename' | 'surname', text: string): number => rarity[column][texts.indexOf(text)] ?? NaN;
  return { strangers: told[0]?.[0] ?? NaN, household: told[0]?.[1] ?? NaN, of };
}

describe('what two names have in common counts by how rare it is', () => {
  it.each<[what: string, one: string, other: string, forename: string, surname: string]>([
    ['both', 'xanthippe okonkwo', 'xanthippe okonkwo', 'xanthippe', 'okonkwo'],
    ['the forename, the surname being another', 'xanthippe smith', 'xanthippe jones', 'xanthippe', ''],
    ['the forename, the surname being unknown', 'xanthippe -', 'xanthippe jones', 'xanthippe', ''],
    ['the surname, the forename being another', 'ann okonkwo', 'jo okonkwo', '', 'okonkwo'],
    ['the surname, the forename being unknown', '- okonkwo', 'jo okonkwo', '', 'okonkwo'],
    ['the surname, the forename being a form of the other', 'bob okonkwo', 'robert okonkwo', '', 'okonkwo'],
    ['but not a surname a slip apart', 'grace smith', 'grace smyth', 'grace', ''],
    ['and not names that are swapped', 'okonkwo xanthippe', 'xanthippe okonkwo', '', ''],
  ])('%s', (_, one, other, forename, surname) => {
    const { strangers, household, of } = bitsBetween({ name: one }, { name: other });
    const [first, last] = [forename && of('forename', forename), surname && of('surname', surname)].map(Number);
    expect(strangers).toBe((first ?? NaN) + (last ?? NaN));
    // A household shares its surname.
    expect(household).toBe(first);
  });

  it('of several names that agree as well by the rarest, whichever stands first', () => {
    const [often, seldom] = ['ann smith', 'xanthippe okonkwo'];
    const one = { name: often, alsoKnownAs: [seldom] };
    const other = { name: seldom, alsoKnownAs: [often] };
    const rare = bitsBetween({ name: seldom }, { name: seldom });
    for (const told of [bitsBetween(one, other), bitsBetween(one, one), bitsBetween(other, other)])
      expect(told.strangers).toBeGreaterThan(rare.strangers - 1);
  });
});

describe('the better of several names', () => {
  it.each<[string, RecordSketch, RecordSketch, level: string]>([
    [
      'is one that agrees in both parts sooner than one that is swapped',
      { name: 'smith ann', alsoKnownAs: ['jo jones'] },
      { name: 'ann smith', alsoKnownAs: ['jo jones'] },
      'forename-same surname-same',
    ],
    [
      'is one that differs sooner than none',
      { name: 'james smith', alsoKnownAs: ['- -'] },
      { name: 'susan okonkwo' },
      'forename-differs surname-differs',
    ],
    [
      'stands anywhere among them',
      { name: 'james okonkwo', alsoKnownAs: ['jo jones', 'ann smith', 'di green'] },
      { name: 'ann smith' },
      'forename-same surname-same',
    ],
  ])('%s', (_, one, other, level) => {
    expect(levelBetween('name', one, other)).toBe(level);
    expect(levelBetween('name', other, one)).toBe(level);
  });
});

describe('a name among the further names of the other', () => {
  it.each<[string, RecordSketch, RecordSketch, level: string]>([
    ['forename', { name: 'ann smith' }, { name: 'marie smith ann' }, 'forename-among-others surname-same'],
    [
      'forename, of several',
      { name: 'ann smith' },
      { name: 'marie smith jo ann' },
      'forename-among-others surname-same',
    ],
    ['surname', { name: 'ann smith' }, { name: 'ann okonkwo smith' }, 'forename-same surname-part'],
    ['surname, of several', { name: 'ann smith' }, { name: 'ann okonkwo jo smith' }, 'forename-same surname-part'],
    [
      'forename, but only its own',
      { name: 'ann smith ann' },
      { name: 'marie smith jo' },
      'forename-differs surname-same',
    ],
  ])('makes them agree: the %s', (_, one, other, level) => {
    expect(levelBetween('name', one, other)).toBe(level);
    expect(levelBetween('name', other, one)).toBe(level);
  });
});

describe('one name in the place of the other', () => {
  it.each<[string, string, string, level: string]>([
    ['swapped, with a slip', 'smyth ann', 'ann smith', 'names-swapped'],
    ['crossed one way', 'okonkwo grace', 'james okonkwo', 'names-crossed'],
    ['crossed with a slip', 'okonkvo grace', 'james okonkwo', 'names-crossed'],
    ['crossed in spite of an initial', 'j james', 'james smith', 'names-crossed'],
    ['crossed in spite of half a surname', 'jones smithjones', 'grace jones', 'names-crossed'],
    ['the only name', 'smith -', 'james smith', 'name-alone-crossed'],
    ['not where the forenames agree', 'ann ann', 'ann smith', 'forename-same surname-differs'],
    [
      'not where the forenames are a slip apart',
      'margaret margraet',
      'margraet smith',
      'forename-close surname-differs',
    ],
    ['not where the forenames are forms of one', 'robert bob', 'bob smith', 'forename-variant surname-differs'],
    ['not where the surnames agree', 'smith smith', 'james smith', 'forename-differs surname-same'],
    ['not where the surnames are a slip apart', 'smith smyth', 'james smith', 'forename-differs surname-close'],
    ['not where the forename is unknown', '- james', 'james smith', 'forename-unknown surname-differs'],
  ])('%s: %s and %s', (_, one, other, level) => {
    expect(levelBetween('name', { name: one }, { name: other })).toBe(level);
    expect(levelBetween('name', { name: other }, { name: one })).toBe(level);
  });
});
