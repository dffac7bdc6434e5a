import { describe, expect, it } from '@jest/globals';
import { aStore } from '../../../test/a-record.js';
import type { Sketch } from '../../../test/a-person.js';
import { recordOf, scorerOf } from '../../../test/judged.js';
import { textOf } from '../encode/text-pool.js';
import { blendedShare, liveRarity, type LiveCounts } from './live-rarity.js';
import { publicRarity } from './public-rarity.js';
import { averageShare, publicShare, type TermColumn } from './public-share.js';

const storeOf = (...sketches: Sketch[]) => scorerOf(...sketches.map(recordOf)).store;
const counts = (people: number, having: Partial<Record<string, number>> = {}): LiveCounts => ({
  people,
  with: (column, text) => having[`${column} ${text}`] ?? 0,
});

describe('rarity by public frequencies', () => {
  const store = storeOf(
    { name: 'David', surname: 'Smith', postcode: 'AL10 8TR' },
    { name: 'Zebedee', surname: 'Featherstonehaugh', postcode: 'SG1 1AA' },
  );
  const rarity = publicRarity(store);
  const bits = (column: TermColumn, text: string): number => {
    const place = rarity[column].findIndex((_, number) => textOf(store.texts, number) === text);
    return rarity[column][place] ?? NaN;
  };

  it('counts against a common name and for a rare one', () => {
    expect(bits('forename', 'david')).toBeLessThan(-1);
    expect(bits('surname', 'smith')).toBeLessThan(-3);
    expect(bits('forename', 'zebedee')).toBeGreaterThan(5);
    expect(bits('surname', 'featherstonehaugh')).toBeGreaterThan(4);
  });

  it('turns the chance that strangers agree into the share of those who have the name', () => {
    expect(2 ** -bits('surname', 'smith') * averageShare.surname).toBeCloseTo(publicShare('surname', 'smith'), 6);
  });

  it('takes a further name for a forename or a surname, whichever is the commoner', () => {
    for (const name of ['smith', 'david', 'thomas'])
      expect(publicShare('word', name)).toBe(Math.max(publicShare('forename', name), publicShare('surname', name)));
    expect(publicShare('word', 'smith')).toBeGreaterThan(publicShare('word', 'featherstonehaugh'));
  });

  it('takes every postcode for an average one, and gives none to what is not known', () => {
    expect([bits('postcode', 'al108tr'), rarity.surname[0], rarity.birth[0]]).toEqual([0, 0, 0]);
  });
});

describe('rarity by what was counted', () => {
  it('is the public one before anybody is known', () => {
    const store = storeOf({ name: 'David', surname: 'Smith', postcode: 'AL10 8TR', phone: '07700 900123' });
    const [live, open] = [liveRarity(store, counts(0)), publicRarity(store)];
    for (const column of ['forename', 'surname', 'postcode', 'phone'] as const)
      for (const [text, bits] of live[column].entries())
        if (!Number.isNaN(bits)) expect(bits).toBeCloseTo(open[column][text]!, 4);
  });

  it('weighs a postcode that is first seen today like one that one person has, and more than a busy one', () => {
    const having = { 'postcode al108tr': 1, 'postcode sg11aa': 400 };
    const share = (postcode: string) => blendedShare('postcode', postcode, counts(100_000, having));
    expect(share('wd173ex')).toBe(share('al108tr'));
    expect(share('wd173ex')).toBeLessThan(averageShare.postcode);
    expect(share('sg11aa')).toBeGreaterThan(50 * share('wd173ex'));
  });

  it('comes to what was counted when very many are known', () => {
    const many = counts(10_000_000, { 'surname smith': 200_001, 'surname patel': 500_001 });
    expect(blendedShare('surname', 'smith', many)).toBeCloseTo(0.02, 3);
    expect(blendedShare('surname', 'patel', many)).toBeCloseTo(0.05, 3);
  });

  it('is told of each kind of value by itself', () => {
    const store = aStore({
      name: 'ann smith maria',
      home: { postcode: 'al108tr', street: 'mill lane', town: 'hatfield' },
      phones: ['+447700900123'],
      emails: ['ann@example.org'],
      identifiers: ['nhs-number:1'],
      birthPlace: 'leeds',
      occupation: 'nurse',
      ethnicity: 'white',
    });
    for (const column of Object.keys(averageShare) as TermColumn[]) {
      const everybody: LiveCounts = { people: 1000, with: (asked) => (asked === column ? 1000 : 0) };
      const rarity = liveRarity(store, everybody);
      expect(rarity[column].filter((bits) => bits < 0)).toHaveLength(1);
    }
  });

  it('does not count the one who is compared, and never fewer than nobody', () => {
    const share = (count: number) => blendedShare('phone', '1', counts(1000, { 'phone 1': count }));
    expect(share(0)).toBe(share(1));
    expect(share(2)).toBeCloseTo(2 * share(1), 12);
    expect(share(3)).toBeCloseTo(3 * share(1), 12);
  });

  it('moves from the public share towards the counts as more are known', () => {
    const share = (people: number) => blendedShare('surname', 'smith', counts(people));
    expect(share(100)).toBeLessThan(publicShare('surname', 'smith'));
    expect(share(10_000)).toBeLessThan(share(100));
  });
});
