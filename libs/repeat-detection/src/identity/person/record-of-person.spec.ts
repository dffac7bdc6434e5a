import type { Birth, Person } from '#libs/case-schemas';
import { describe, expect, it } from '@jest/globals';
import { recordOfPerson } from './record-of-person.js';

const today = new Date('2026-11-23T12:00:00Z');
const named = (forenames: string, surname: string, kind: Person['names'][number]['kind'] = 'current') => ({
  kind,
  forenames,
  surname,
});
const comparable = (person: Partial<Person>) => recordOfPerson({ names: [], ...person }, { today });
const recordOf = (person: Partial<Person>) => comparable(person).record;
const changes = (person: Partial<Person>) => comparable(person).changes.map(({ field, what }) => [field, what]);

describe('a person’s names', () => {
  it('keep forename, middle names and surname apart', () => {
    expect(recordOf({ names: [named('Sarah Jane', 'O’Brien')] }).names).toEqual([
      { forename: 'sarah', surname: 'obrien', others: ['jane'] },
    ]);
  });

  it('lose their titles, and it is said so', () => {
    expect(recordOf({ names: [named('Ms Sarah', 'Hill')] }).names[0]?.forename).toBe('sarah');
    expect(changes({ names: [named('Ms Sarah', 'Hill')] })).toEqual([['names[0].forenames', 'title-removed']]);
    expect(changes({ names: [named('Robert', 'Peel Bt')] })).toEqual([['names[0].surname', 'title-removed']]);
  });

  it.each(['Unknown', 'baby', 'NFA', 'Twin One', 'not known', 'n/k'])('have no forename when it is %s', (junk) => {
    const [name] = recordOf({ names: [named(junk, 'Hill')] }).names;
    expect([name?.forename ?? '', name?.surname]).toEqual(['', 'hill']);
  });

  it('are none for an unknown male, and for nobody', () => {
    expect(recordOf({ names: [named('Unknown', 'Male')] }).names).toEqual([]);
    expect(changes({ names: [named('Unknown', 'Male')] })).toEqual([
      ['names[0].surname', 'stands-for-nothing'],
      ['names[0].forenames', 'stands-for-nothing'],
    ]);
    expect(recordOf({ names: [named('', '')] }).names).toEqual([]);
    expect(recordOf({ names: [{ kind: 'current' }] }).names).toEqual([]);
  });

  it.each(['Null', 'Child', 'Male', 'Test-Smith', 'O'])('may have the surname %s', (surname) => {
    expect(recordOf({ names: [named('Ann', surname)] }).names[0]?.surname).toBeTruthy();
  });

  it('begin with the current one, and each change names its place in the record', () => {
    const names = [named('Zoë', 'Hill', 'alias'), named('Ann', 'Hill')];
    expect(recordOf({ names }).names.map(({ forename }) => forename)).toEqual(['ann', 'zoe']);
    expect(changes({ names })).toEqual([['names[0].forenames', 'accents']]);
  });

  it('follow the current one in the order in which they were given', () => {
    const names = [
      named('Bea', 'Hill', 'alias'),
      named('Cleo', 'Hill', 'former'),
      named('Ann', 'Hill'),
      named('Dora', 'Hill', 'birth'),
      named('Eve', 'Hill', 'alias'),
    ];
    expect(recordOf({ names }).names.map(({ forename }) => forename)).toEqual(['ann', 'bea', 'cleo', 'dora', 'eve']);
  });

  it('may be a forename or a surname alone', () => {
    const names = [
      { kind: 'current' as const, forenames: 'Ann' },
      { kind: 'alias' as const, surname: 'Hill' },
    ];
    expect(recordOf({ names }).names).toEqual([
      { forename: 'ann', others: [] },
      { surname: 'hill', others: [] },
    ]);
    expect(changes({ names })).toEqual([]);
  });

  it('are the first twelve of fifty, and it is said so', () => {
    const names = Array.from({ length: 50 }, (_, place) => named('Ann', `Hill${place}`, 'alias'));
    expect(recordOf({ names }).names).toHaveLength(12);
    expect(changes({ names })).toEqual([['names', 'too-many']]);
    expect(changes({ names: names.slice(0, 12) })).toEqual([]);
  });

  it('are read by what they look like when letters of two alphabets are mixed, and not relied on', () => {
    const disguised = comparable({ names: [named('S\u0430rah', 'Hill')] });
    expect(disguised.record.names[0]?.forename).toBe('sarah');
    expect(disguised.disguised).toBe(true);
    expect(comparable({ names: [named('Sarah', 'Hill')] }).disguised).toBe(false);
    expect(comparable({ names: [named('Ms Zoë', 'Hill')] }).disguised).toBe(false);
  });
});

describe('a person’s birth', () => {
  it.each<[string, Birth, object, string | undefined]>([
    ['a full date', { kind: 'date', date: '1988-04-12' }, { year: 1988, month: 4, day: 12 }, undefined],
    ['a month', { kind: 'date', date: '1988-04' }, { year: 1988, month: 4 }, undefined],
    ['a year', { kind: 'date', date: '1988' }, { year: 1988 }, undefined],
    ['1 January, as its year', { kind: 'date', date: '1988-01-01' }, { year: 1988 }, 'placeholder-date'],
    ['1 January 1900, as nothing', { kind: 'date', date: '1900-01-01' }, {}, 'placeholder-date'],
    ['1 January 1970, as nothing', { kind: 'date', date: '1970-01-01' }, {}, 'placeholder-date'],
    ['a year that nobody lives from', { kind: 'date', date: '0050-02-03' }, {}, 'date-not-possible'],
    ['a day that is not', { kind: 'date', date: '1988-02-30' }, {}, 'date-not-possible'],
    [
      'a date in 1066, without its year',
      { kind: 'date', date: '1066-10-14' },
      { month: 10, day: 14 },
      'date-not-possible',
    ],
    ['a month that is to come', { kind: 'date', date: '2026-12' }, { year: 2026, month: 12 }, 'date-not-possible'],
    ['no date', { kind: 'date' }, {}, undefined],
    ['an age of nobody knows what', { kind: 'estimated-age' }, {}, undefined],
    [
      'an estimated age',
      { kind: 'estimated-age', estimatedAge: 40, estimatedOn: '2026-11-20' },
      { bounds: { from: 1981, to: 1991 } },
      undefined,
    ],
    [
      'an age estimated today',
      { kind: 'estimated-age', estimatedAge: 40 },
      { bounds: { from: 1981, to: 1991 } },
      undefined,
    ],
    ['nothing', { kind: 'unknown' }, {}, undefined],
  ])('is %s', (_title, birth, expected, what) => {
    expect(recordOf({ birth }).birth).toEqual(expected);
    expect(changes({ birth })).toEqual(what ? [['birth.date', what]] : []);
  });

  it('is none for an unborn child, of whom it is known when it is expected', () => {
    const unborn = comparable({ birth: { kind: 'unborn', expectedDate: '2027-02-01' } });
    expect(unborn).toMatchObject({ unborn: { expected: '2027-02-01' }, record: { birth: {} } });
    expect(unborn.record.birth).toEqual({});
    expect(comparable({ birth: { kind: 'unborn' } }).unborn).toStrictEqual({});
    expect(comparable({}).unborn).toBeUndefined();
  });
});

describe('how to reach somebody', () => {
  it.each([
    ['07700 900123', '+447700900123'],
    ['+44 (0)7700 900123', '+447700900123'],
    ['0044 7700 900123', '+447700900123'],
    ['+48 22 123 45 67', '+48221234567'],
  ])('is %s, dialled as %s', (number, dialled) => {
    expect(recordOf({ phones: [{ number }, { number }] }).phones).toEqual([dialled]);
  });

  it.each(['none', '999', '00000000000', '07777777777'])('is not %j', (number) => {
    expect(recordOf({ phones: [{ number }] }).phones).toEqual([]);
    expect(changes({ phones: [{ number }] })).toEqual([['phones[0]', 'phone-unusable']]);
  });

  it('is by e-mail in small letters, if it is somebody’s', () => {
    const emails = [' Sarah@Example.ORG ', 'unknown@example.org', 'not an address', 'sarah@example.org'];
    const person = { emails: emails.map((address) => ({ address })) };
    expect(recordOf(person).emails).toEqual(['sarah@example.org']);
    expect(changes(person).map(([field]) => field)).toEqual(['emails[1]', 'emails[2]']);
  });
});

describe('a person’s sex', () => {
  it.each([
    ['M' as const, 'm'],
    ['F' as const, 'f'],
    ['N' as const, undefined],
    ['NS' as const, undefined],
  ])('written as %s is %s', (sex, letter) => {
    expect(recordOf({ sex }).sex).toBe(letter);
  });
});

describe('a long list', () => {
  it.each<[string, Partial<Person>]>([
    ['addresses', { addresses: Array.from({ length: 13 }, () => ({ kind: 'home', protected: false })) }],
    ['phones', { phones: Array.from({ length: 13 }, () => ({ number: '07700 900123' })) }],
    ['emails', { emails: Array.from({ length: 13 }, () => ({ address: 'a@b.org' })) }],
    ['identifiers', { identifiers: Array.from({ length: 13 }, () => ({ type: 'crn', value: 'X123456' })) }],
  ])('of %s is said to be too long', (field, person) => {
    expect(changes(person)).toEqual([[field, 'too-many']]);
  });
});

describe('what was changed', () => {
  it('repeats nothing personal, and says why', () => {
    const person = { names: [named('Zoë', 'Núñez')], phones: [{ number: '12' }], emails: [{ address: 'secret' }] };
    const told = comparable(person).changes;
    expect(JSON.stringify(told)).not.toMatch(/zo|n.ñez|secret|"12"/i);
    for (const { why } of told) expect(why.length).toBeGreaterThan(10);
  });
});
