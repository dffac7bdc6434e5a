import type { Address, Birth, Person } from '#libs/case-schemas';
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
  });

  it.each(['Unknown', 'baby', 'NFA', 'Twin One', 'not known', 'n/k'])('have no forename when it is %s', (junk) => {
    const [name] = recordOf({ names: [named(junk, 'Hill')] }).names;
    expect([name?.forename ?? '', name?.surname]).toEqual(['', 'hill']);
  });

  it('are none for an unknown male, and for nobody', () => {
    expect(recordOf({ names: [named('Unknown', 'Male')] }).names).toEqual([]);
    expect(recordOf({ names: [named('', '')] }).names).toEqual([]);
  });

  it.each(['Null', 'Child', 'Male', 'Test-Smith', 'O'])('may have the surname %s', (surname) => {
    expect(recordOf({ names: [named('Ann', surname)] }).names[0]?.surname).toBeTruthy();
  });

  it('begin with the current one, and each change names its place in the record', () => {
    const names = [named('Zoë', 'Hill', 'alias'), named('Ann', 'Hill')];
    expect(recordOf({ names }).names.map(({ forename }) => forename)).toEqual(['ann', 'zoe']);
    expect(changes({ names })).toEqual([['names[0].forenames', 'accents']]);
  });

  it('are the first twelve of fifty, and it is said so', () => {
    const names = Array.from({ length: 50 }, (_, place) => named('Ann', `Hill${place}`, 'alias'));
    expect(recordOf({ names }).names).toHaveLength(12);
    expect(changes({ names })).toContainEqual(['names', 'too-many']);
  });

  it('are read by what they look like when letters of two alphabets are mixed, and not relied on', () => {
    const disguised = comparable({ names: [named('S\u0430rah', 'Hill')] });
    expect(disguised.record.names[0]?.forename).toBe('sarah');
    expect(disguised.disguised).toBe(true);
    expect(comparable({ names: [named('Sarah', 'Hill')] }).disguised).toBe(false);
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
    ['a day that is not', { kind: 'date', date: '1988-02-30' }, {}, 'date-not-possible'],
    [
      'a date in 1066, without its year',
      { kind: 'date', date: '1066-10-14' },
      { month: 10, day: 14 },
      'date-not-possible',
    ],
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
    expect(comparable({ birth: { kind: 'unborn' } }).unborn).toEqual({});
    expect(comparable({}).unborn).toBeUndefined();
  });
});

describe('where somebody lives', () => {
  const home = (address: Partial<Address>) =>
    comparable({ addresses: [{ kind: 'home', protected: false, ...address }] });

  it('has its postcode in one spelling, and its numbers apart from the street', () => {
    expect(home({ lines: ['Flat 3', '12b Mill Lane'], postcode: 'AL10 8tr', town: 'Hatfield' }).record.homes).toEqual([
      { postcode: 'al108tr', number: '12b 3', street: 'mill lane', town: 'hatfield' },
    ]);
  });

  it.each<[string, Partial<Address>, string]>([
    ['a protected address', { protected: true, lines: ['4 Mill Lane'], postcode: 'AL10 8TR' }, 'protected-address'],
    ['no fixed abode', { kind: 'no-fixed-abode', postcode: 'AL10 8TR' }, 'no-fixed-abode'],
    ['a postcode for no fixed abode', { postcode: 'NF1 1NF' }, 'no-fixed-abode'],
    ['a postcode for not known', { postcode: 'ZZ99 3WZ' }, 'no-fixed-abode'],
  ])('is nowhere for %s', (_title, address, what) => {
    expect(home(address).record.homes).toEqual([]);
    expect(home(address).changes.map((change) => change.what)).toEqual([what]);
  });

  it('is nowhere, without any fuss, for a refuge without an address', () => {
    expect(home({ kind: 'refuge' })).toMatchObject({ record: { homes: [] }, changes: [] });
  });

  it.each<[string, Partial<Address>]>([
    ['a prison', { lines: ['HMP The Mount'] }],
    ['a refuge by its name', { lines: ['Noah’s Refuge'] }],
    ['a refuge by its kind', { kind: 'refuge', lines: ['4 Mill Lane'] }],
    ['a hostel by its kind', { kind: 'hostel', lines: ['5 Mill Lane'] }],
  ])('is %s, where many live', (_title, address) => {
    expect(home({ postcode: 'HP3 0NZ', ...address }).record.homes[0]?.institution).toBe(true);
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

describe('a person’s numbers', () => {
  it('are those that pass their check, in one spelling', () => {
    const identifiers = [
      { type: 'nhs-number' as const, value: '999 000 0018' },
      { type: 'nhs-number' as const, value: '999 000 0019' },
      { type: 'urn' as const, value: '41AB1234526' },
    ];
    expect(recordOf({ identifiers }).identifiers).toEqual(['nhs-number:9990000018']);
    expect(changes({ identifiers })).toEqual([
      ['identifiers[1]', 'identifier-unverified'],
      ['identifiers[2]', 'identifier-not-used'],
    ]);
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

describe('what was changed', () => {
  it('repeats nothing personal, and says why', () => {
    const person = { names: [named('Zoë', 'Núñez')], phones: [{ number: '12' }], emails: [{ address: 'secret' }] };
    const told = comparable(person).changes;
    expect(JSON.stringify(told)).not.toMatch(/zo|n.ñez|secret|"12"/i);
    for (const { why } of told) expect(why.length).toBeGreaterThan(10);
  });
});
