import { describe, expect, it } from '@jest/globals';
import { aStore } from '../../../test/a-record.js';
import { textOf } from '../encode/text-pool.js';
import type { LinkageHome } from '../record/linkage-record.js';
import { termRarity } from '../score/term-rarity.js';
import { PairComparer } from './pair-comparer.js';

const flat: LinkageHome = { postcode: 'al108tr', number: '5', street: 'mill lane', town: 'ely' };
/** Of every postcode, street and town another number of records, so that each is as rare as no other. */
const others = [
  ...new Array<LinkageHome>(8).fill({ street: 'mill lane', town: 'hatfield' }),
  ...new Array<LinkageHome>(20).fill({ street: 'oak avenue', town: 'luton' }),
  ...new Array<LinkageHome>(13).fill({ postcode: 'al108tr', town: 'ely' }),
  ...new Array<LinkageHome>(5).fill({ postcode: 'sg137xx', town: 'oxford' }),
];

describe('what two homes have in common counts by how rare it is', () => {
  it.each<[what: string, LinkageHome, LinkageHome, 'postcode' | 'street' | 'town' | 'nothing', text: string]>([
    ['a postcode, whatever else agrees', flat, flat, 'postcode', 'al108tr'],
    ['a postcode alone', { postcode: 'al108tr' }, { postcode: 'al108tr' }, 'postcode', 'al108tr'],
    ['a postcode, the house being another', flat, { ...flat, number: '7', street: 'bell road' }, 'postcode', 'al108tr'],
    ['a house', flat, { ...flat, postcode: 'w1a1aa' }, 'street', 'mill lane'],
    ['a street, the house being another', flat, { ...flat, postcode: 'w1a1aa', number: '7' }, 'street', 'mill lane'],
    ['a street, the postcode being unknown', { street: 'mill lane' }, { street: 'mill lane' }, 'street', 'mill lane'],
    ['the commoner spelling of a street', { street: 'mil lane' }, { street: 'mill lane' }, 'street', 'mill lane'],
    ['a town, the house being another', flat, { number: '7', street: 'bell road', town: 'ely' }, 'town', 'ely'],
    ['a town, the number being the same', flat, { number: '5', street: 'bell road', town: 'ely' }, 'town', 'ely'],
    ['a town alone', { town: 'ely' }, { town: 'ely' }, 'town', 'ely'],
    ['the commoner spelling of a town', { town: 'hatfield' }, { town: 'hatfeild' }, 'town', 'hatfield'],
    ['but not a number', { number: '5' }, { number: '5' }, 'nothing', ''],
    ['and not another town', { town: 'ely' }, { town: 'luton' }, 'nothing', ''],
    ['and not a postcode a slip apart', { postcode: 'al108tr' }, { postcode: 'al108tp' }, 'nothing', ''],
    ['and not a refuge', { ...flat, institution: true }, { ...flat, institution: true }, 'nothing', ''],
  ])('%s', (_, one, other, column, text) => {
    const store = aStore({ home: one }, { home: other }, ...others.map((home) => ({ home })));
    const rarity = termRarity(store);
    const texts = Array.from({ length: store.texts.offsets.length - 1 }, (__, at) => textOf(store.texts, at));
    const bits = column === 'nothing' ? 0 : (rarity[column][texts.indexOf(text)] as number);
    const comparer = new PairComparer(store, rarity);
    for (const [left, right] of [
      [0, 1],
      [1, 0],
    ] as const) {
      comparer.compare(left, right);
      expect(comparer.rarity).toBe(bits);
    }
    expect(bits !== 0).toBe(column !== 'nothing');
  });
});
