import type { Address, Birth, Person } from '#libs/case-schemas';
import { describe, expect, it } from '@jest/globals';
import { normalise } from './normalise.js';

const today = new Date('2026-11-23T12:00:00Z');
const named = (forenames: string, surname: string, kind: Person['names'][number]['kind'] = 'current') => ({
  kind,
  forenames,
  surname,
});
const normalised = (person: Partial<Person>) => normalise({ names: [], ...person }, { today });
const whats = (person: Partial<Person>) => normalised(person).changes.map(({ field, what }) => [field, what]);

describe('normalising a name', () => {
  it('keeps forename, middle names and surname apart', () => {
    expect(normalised({ names: [named('Sarah Jane', 'O’Brien')] }).names[0]).toEqual({
      kind: 'current',
      forename: 'sarah',
      otherForenames: ['jane'],
      surname: 'obrien',
      surnameParts: ['obrien'],
      mixedScript: false,
    });
  });

  it('leaves titles out and says so', () => {
    expect(normalised({ names: [named('Ms Sarah', 'Hill')] }).names[0]?.forename).toBe('sarah');
    expect(whats({ names: [named('Ms Sarah', 'Hill')] })).toEqual([['names[0].forenames', 'title-removed']]);
  });

  it.each(['Unknown', 'baby', 'NFA', 'Twin One', 'not known', 'n/k'])('takes the forename %s for none', (junk) => {
    expect(normalised({ names: [named(junk, 'Hill')] }).names[0]).toMatchObject({ forename: '', surname: 'hill' });
  });

  it('takes an unknown male for nobody', () => {
    expect(normalised({ names: [named('Unknown', 'Male')] }).names).toEqual([]);
  });

  it.each(['Null', 'Child', 'Male', 'Test-Smith', 'O'])('lets somebody be called %s', (surname) => {
    expect(normalised({ names: [named('Ann', surname)] }).names[0]?.surname).not.toBe('');
  });

  it('puts the current name first and names each change by its place in the record', () => {
    const names = [named('Zoë', 'Hill', 'alias'), named('Ann', 'Hill')];
    expect(normalised({ names }).names.map(({ forename }) => forename)).toEqual(['ann', 'zoe']);
    expect(whats({ names })).toEqual([['names[0].forenames', 'accents']]);
  });

  it('compares twelve of fifty aliases and says so', () => {
    const names = Array.from({ length: 50 }, (_, place) => named('Ann', `Hill${place}`, 'alias'));
    expect(normalised({ names }).names).toHaveLength(12);
    expect(whats({ names })).toContainEqual(['names', 'too-many']);
  });
});

describe('normalising a birth date', () => {
  it.each<[string, Birth, object, string | undefined]>([
    ['a full date', { kind: 'date', date: '1988-04-12' }, { known: 'day', year: 1988, month: 4, day: 12 }, undefined],
    ['a month', { kind: 'date', date: '1988-04' }, { known: 'month', year: 1988, month: 4 }, undefined],
    ['a year', { kind: 'date', date: '1988' }, { known: 'year', year: 1988 }, undefined],
    ['1 January, as its year', { kind: 'date', date: '1988-01-01' }, { known: 'year', year: 1988 }, 'placeholder-date'],
    ['1 January 1900, as nothing', { kind: 'date', date: '1900-01-01' }, { known: 'nothing' }, 'placeholder-date'],
    ['1 January 1970, as nothing', { kind: 'date', date: '1970-01-01' }, { known: 'nothing' }, 'placeholder-date'],
    ['a day that is not', { kind: 'date', date: '1988-02-30' }, { known: 'nothing' }, 'date-not-possible'],
    ['a date in 1066', { kind: 'date', date: '1066-10-14' }, { known: 'nothing' }, 'date-not-possible'],
    ['a date next year', { kind: 'date', date: '2027-01-02' }, { known: 'nothing' }, 'date-not-possible'],
    [
      'an estimated age',
      { kind: 'estimated-age', estimatedAge: 40, estimatedOn: '2026-11-20' },
      { known: 'years', from: 1981, to: 1991 },
      undefined,
    ],
    [
      'an unborn child',
      { kind: 'unborn', expectedDate: '2027-02-01' },
      { known: 'unborn', expected: '2027-02-01' },
      undefined,
    ],
    ['nothing', { kind: 'unknown' }, { known: 'nothing' }, undefined],
  ])('takes %s', (_title, birth, expected, what) => {
    expect(normalised({ birth }).birth).toEqual(expected);
    expect(whats({ birth })).toEqual(what ? [['birth.date', what]] : []);
  });
});

describe('normalising where somebody lives', () => {
  const home = (address: Partial<Address>) =>
    normalised({ addresses: [{ kind: 'home', protected: false, ...address }] });

  it('writes a postcode in one way and finds the numbers', () => {
    expect(home({ lines: ['Flat 3', '12b Mill Lane'], postcode: 'al108tr' }).homes).toEqual([
      { postcode: 'AL10 8TR', numbers: '12b 3', line: 'flat 3', institution: false },
    ]);
  });

  it.each<[string, Partial<Address>, string]>([
    ['a protected address', { protected: true, lines: ['4 Mill Lane'], postcode: 'AL10 8TR' }, 'protected-address'],
    ['no fixed abode', { kind: 'no-fixed-abode' }, 'no-fixed-abode'],
    ['a postcode for no fixed abode', { postcode: 'NF1 1NF' }, 'no-fixed-abode'],
    ['a postcode for not known', { postcode: 'ZZ99 3WZ' }, 'no-fixed-abode'],
    ['a postcode that is none', { postcode: 'HATFIELD' }, 'postcode-unrecognised'],
  ])('makes nothing of %s', (_title, address, what) => {
    expect(home(address).homes).toEqual([]);
    expect(home(address).changes.map((change) => change.what)).toEqual([what]);
  });

  it('makes nothing, and no fuss, of a refuge without an address', () => {
    expect(home({ kind: 'refuge' })).toMatchObject({ homes: [], changes: [] });
  });

  it.each([['HMP The Mount'], ['Noah’s Refuge'], ['Open Door Hostel']])('knows that many live at %s', (line) => {
    expect(home({ lines: [line], postcode: 'HP3 0NZ' }).homes[0]?.institution).toBe(true);
  });
});

describe('normalising how to reach somebody', () => {
  it.each([
    ['07700 900123', '+447700900123'],
    ['+44 (0)7700 900123', '+447700900123'],
    ['0044 7700 900123', '+447700900123'],
    ['+48 22 123 45 67', '+48221234567'],
  ])('dials %s as %s', (number, dialled) => {
    expect(normalised({ phones: [{ number }] }).phones).toEqual([dialled]);
  });

  it.each(['', 'none', '999', '00000000000', '07777777777', '0123456789'])('cannot call %j', (number) => {
    expect(normalised({ phones: [{ number }] })).toMatchObject({ phones: [], changes: [{ what: 'phone-unusable' }] });
  });

  it('writes e-mail in small letters and leaves out those that are nobody’s', () => {
    const emails = [' Sarah@Example.ORG ', 'unknown@example.org', 'not an address', 'sarah@example.org'];
    const { emails: kept, changes } = normalised({ emails: emails.map((address) => ({ address })) });
    expect(kept).toEqual(['sarah@example.org']);
    expect(changes.map(({ field }) => field)).toEqual(['emails[1]', 'emails[2]']);
  });
});

describe('normalising numbers', () => {
  it('keeps those that pass their check, in one spelling', () => {
    const identifiers = [
      { type: 'nhs-number' as const, value: '999 000 0018' },
      { type: 'nhs-number' as const, value: '999 000 0019' },
      { type: 'urn' as const, value: '41AB1234526' },
    ];
    const { identifiers: kept, changes } = normalised({ identifiers });
    expect(kept).toEqual([{ type: 'nhs-number', value: '9990000018' }]);
    expect(changes.map(({ what }) => what)).toEqual(['identifier-unverified', 'identifier-not-used']);
  });

  it('repeats nothing personal in what it says of its changes', () => {
    const person = { names: [named('Zoë', 'Núñez')], phones: [{ number: '12' }], emails: [{ address: 'secret' }] };
    expect(JSON.stringify(normalised(person).changes)).not.toMatch(/zo|n.ñez|secret|"12"/i);
  });
});
