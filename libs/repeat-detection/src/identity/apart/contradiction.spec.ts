import { describe, expect, it } from '@jest/globals';
import { aStore, type RecordSketch } from '../../../test/a-record.js';
import { PairComparer } from '../compare/pair-comparer.js';
import { termRarity } from '../score/term-rarity.js';
import { Contradictions, type Contradiction } from './contradiction.js';
import { likeRecords } from './like-records.js';

function between(one: RecordSketch, other: RecordSketch): Contradiction | undefined {
  const store = aStore(one, other);
  const comparer = new PairComparer(store, termRarity(store));
  return new Contradictions(store, comparer, likeRecords(store)).between(0, 1);
}

const born = '2013-11-03';
const isaac = { name: 'isaac plummer', born };
const named = (one: string, other: string) => between({ name: one, born }, { name: other, born });
const bornOn = (other: string) => between(isaac, { ...isaac, born: other });

describe('two forenames on one birth date', () => {
  it.each([
    ['of two usual forenames', 'isaac plummer', 'emily plummer'],
    ['whose surname has a slip', 'isaac plummer', 'emily plumner'],
    ['whose forenames are somewhat alike', 'martin plummer', 'martha plummer'],
  ])('are like twins: %s', (_, one, other) => expect(named(one, other)).toMatchObject({ areLikeTwins: true }));

  it.each([
    ['one usual forename', 'isaac plummer', 'xqzvb plummer'],
    ['no usual forename', 'wjkpf plummer', 'xqzvb plummer'],
  ])('may be a slip where there is %s', (_, one, other) =>
    expect(named(one, other)).toMatchObject({ areLikeTwins: false }),
  );

  it('are of another kind by how alike the forenames are, and how many of them are usual', () => {
    const kinds = [
      named('isaac plummer', 'emily plummer'),
      named('martin plummer', 'martha plummer'),
      named('isaac plummer', 'xqzvb plummer'),
      named('wjkpf plummer', 'xqzvb plummer'),
    ].map((found) => found?.kind);
    expect(kinds).not.toContain(undefined);
    expect(new Set(kinds).size).toBe(4);
    expect(named('emily plummer', 'isaac plummer')).toEqual(named('isaac plummer', 'emily plummer'));
  });
});

describe('one forename on two birth dates', () => {
  const far = ['1980-11-03', '2013-05-20', '2012-05-20', '2005-05-20', '2000-05-20', '1980-05-20'];

  it.each(far)('may be of two relatives, and is not as with twins: %s', (date) =>
    expect(bornOn(date)).toMatchObject({ areLikeTwins: false }),
  );

  it('is of another kind by how far the dates are apart', () => {
    const kinds = far.map((date) => bornOn(date)?.kind);
    expect(new Set(kinds.filter(Boolean)).size).toBe(far.length);
  });

  it.each([
    ['they are one', born],
    ['the day is one figure apart', '2013-11-04'],
    ['the day differs', '2013-11-27'],
    ['the month differs', '2013-05-03'],
    ['day and month are swapped', '2013-03-11'],
    ['the year is one figure apart', '2012-11-03'],
    ['of one only the year is known', '1980'],
    ['one is not known', '?'],
  ])('contradicts nothing where %s', (_, date) => expect(bornOn(date)).toBeUndefined());
});

describe('nothing is contradicted', () => {
  it.each<[string, RecordSketch, RecordSketch]>([
    ['by two surnames on one birth date', isaac, { name: 'emily okonkwo', born }],
    ['by half of a surname', isaac, { name: 'emily hillplummer', born }],
    ['by one forename of two families', isaac, { name: 'isaac okonkwo', born: '1980-05-20' }],
    ['by two forenames that are a slip apart', isaac, { name: 'isaak plummer', born }],
    ['by two forms of one forename', { name: 'elizabeth plummer', born }, { name: 'beth plummer', born }],
    ['by two people of a family', isaac, { name: 'emily plummer', born: '1980-05-20' }],
    [
      'by a form of the forename on another date',
      { name: 'elizabeth plummer', born },
      { name: 'beth plummer', born: '1980-05-20' },
    ],
    ['in a file without names', { born }, { born: '1980-05-20' }],
    ['in a file without birth dates', { name: 'isaac plummer' }, { name: 'emily plummer' }],
    ['in a file with neither', { phones: ['1'] }, { phones: ['2'] }],
  ])('%s', (_, one, other) => expect(between(one, other)).toBeUndefined());
});
