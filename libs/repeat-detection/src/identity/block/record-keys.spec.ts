import { describe, expect, it } from '@jest/globals';
import { personOf, type Sketch } from '../../../test/a-person.js';
import { aRecord, type RecordSketch } from '../../../test/a-record.js';
import { recordOf } from '../../../test/judged.js';
import { recordOfPerson } from '../person/record-of-person.js';
import { blockingKeys, MOST_KEYS } from './record-keys.js';

const sarah: Sketch = { name: 'Sarah', surname: 'O’Brien', born: '1988-04-12', postcode: 'AL10 8TR' };
const keysOf = (sketch: Sketch): string[] => blockingKeys(recordOf(sketch).record);
const meet = (one: Sketch, other: Sketch): boolean => keysOf(one).some((key) => keysOf(other).includes(key));

describe('the keys by which a record is found', () => {
  it('say what they are made of', () => {
    expect(
      keysOf({ ...sarah, at: '4 Mill Lane', nhs: '9990000018', phone: '07700 900123', email: 'S@example.org' }),
    ).toEqual([
      'nhs-number:9990000018',
      'email:s@example.org',
      'phone:+447700900123',
      'dob+surname-sound:1988-4-12|uBRN',
      'dob+forename-sound:1988-4-12|SaR',
      'dob+postcode:1988-4-12|al108tr',
      'postcode+forename-sound:al108tr|SaR',
      'postcode+surname-sound:al108tr|uBRN',
      'house+initial:4|mill lane|s',
      'name-sounds+year:SaR|uBRN|1988',
      'name-sounds+birthday:SaR|uBRN|4-12',
    ]);
  });

  it('are none for a name alone, or for nothing', () => {
    expect(keysOf({ name: 'Sarah', surname: 'O’Brien' })).toEqual([]);
    expect(keysOf({ name: 'Sarah', surname: 'O’Brien', about: 40 })).toEqual([]);
    expect(keysOf({})).toEqual([]);
  });

  it.each<[string, RecordSketch, string[]]>([
    ['a name and a year', { name: 'ann smith', born: '1988' }, ['name-sounds+year']],
    ['a name and a month of a year', { name: 'ann smith', born: '1988-04' }, ['name-sounds+year']],
    ['a name and a day of a year', { name: 'ann smith', born: '1988-?-12' }, ['name-sounds+year']],
    ['a name and a birthday', { name: 'ann smith', born: '?-04-12' }, ['name-sounds+birthday']],
    ['a forename and a birth date', { name: 'ann', born: '1988-04-12' }, ['dob+forename-sound']],
    ['a surname and a birth date', { name: '- smith', born: '1988-04-12' }, ['dob+surname-sound']],
    ['an initial before it', { name: 'a smith', born: '1988-04-12' }, ['dob+surname-sound']],
    ['a forename and a postcode', { name: 'ann', home: { postcode: 'al108tr' } }, ['postcode+forename-sound']],
    [
      'an initial, a surname and a postcode',
      { name: 'a hill', home: { postcode: 'l11aa' } },
      ['postcode+surname-sound'],
    ],
    ['an initial and a house', { name: 'a', home: { number: '4', street: 'mill lane' } }, ['house+initial']],
    ['a surname and a house', { name: '- hill', home: { number: '4', street: 'mill lane' } }, []],
    ['a name and a number of no street', { name: 'ann hill', home: { number: '4' } }, []],
    ['a name and a street', { name: 'ann hill', home: { street: 'mill lane' } }, []],
    [
      'a name and a hostel',
      { name: 'ann hill', home: { number: '4', street: 'mill lane', postcode: 'l11aa', institution: true } },
      [],
    ],
  ])('are made of %s as far as it tells somebody', (_title, sketch, kinds) => {
    expect(blockingKeys(aRecord(sketch)).map((key) => key.split(':')[0])).toEqual(kinds);
  });

  it('are those of a double surname and of its parts that are long enough, not of middle names', () => {
    const name = { forename: 'ann', surname: 'del cruz', others: ['maria', 'del', 'cruz'] };
    expect(blockingKeys({ ...aRecord({ born: '1988-04-12' }), names: [name] }).slice(0, 3)).toEqual([
      'dob+surname-sound:1988-4-12|DaLKRS',
      'dob+surname-sound:1988-4-12|KuRS',
      'dob+forename-sound:1988-4-12|aN',
    ]);
  });

  it.each<[string, Sketch, Sketch]>([
    ['a swapped day and month', sarah, { ...sarah, born: '1988-12-04', postcode: 'SG1 1AA' }],
    [
      'a swapped forename and surname',
      { ...sarah, born: '1988-04-12' },
      { name: 'O’Brien', surname: 'Sarah', born: '1988-04-13' },
    ],
    ['a married name and a move', sarah, { ...sarah, surname: 'Hill', postcode: 'SG1 1AA' }],
    ['a misspelt surname and a move', sarah, { ...sarah, surname: 'O’Brian', postcode: 'SG1 1AA' }],
    ['a wrong birth date', sarah, { ...sarah, born: '1978-05-11' }],
    ['half of a double surname', { ...sarah, surname: 'Hill-O’Brien' }, { ...sarah, name: 'S', postcode: 'SG1 1AA' }],
    ['look-alike letters', sarah, { ...sarah, name: 'S\u0430rah', surname: 'O’Bri\u0435n', postcode: 'SG1 1AA' }],
    ['an earlier name', sarah, { name: 'Ana', surname: 'Hill', born: '1988-04-12', alias: ['Ann', 'O’Brien'] }],
  ])('bring two records together in spite of %s', (_title, one, other) => {
    expect(meet(one, other)).toBe(true);
  });

  it('hold no address of an institution, and no protected one', () => {
    expect(keysOf({ ...sarah, kind: 'refuge' }).join()).not.toMatch(/al10/);
    expect(keysOf({ ...sarah, protected: true }).join()).not.toMatch(/al10/);
  });

  it('are never more than a lookup can bear', () => {
    const names = Array.from({ length: 50 }, (_, place) => ({
      kind: 'alias' as const,
      forenames: `Ann${place}`,
      surname: `Hill${place}`,
    }));
    const addresses = ['AL10 8TR', 'SG1 1AA', 'WD17 3EX'].map((postcode) => ({
      kind: 'previous' as const,
      protected: false,
      postcode,
    }));
    const many = recordOfPerson({ ...personOf(sarah), names, addresses }, { today: new Date('2026-11-23') });
    expect(blockingKeys(many.record)).toHaveLength(MOST_KEYS);
  });
});
