import type { Address } from '#libs/case-schemas';
import { describe, expect, it } from '@jest/globals';
import { recordOfPerson } from './record-of-person.js';

const today = new Date('2026-11-23T12:00:00Z');
const home = (address: Partial<Address>) =>
  recordOfPerson({ names: [], addresses: [{ kind: 'home', protected: false, ...address }] }, { today });
const changes = (address: Partial<Address>) => home(address).changes.map(({ field, what }) => [field, what]);

describe('where somebody lives', () => {
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

  it.each<[string, Partial<Address>, [field: string, what: string][]]>([
    ['a postcode', { postcode: 'ALIO 8TR' }, [['addresses[0].postcode', 'postcode-corrected']]],
    ['lines', { lines: ['1 Café Street'] }, [['addresses[0].lines', 'accents']]],
    ['lines that are nowhere', { lines: ['NFA'] }, [['addresses[0]', 'no-fixed-abode']]],
    ['a town', { town: 'unknown' }, [['addresses[0].town', 'stands-for-nothing']]],
    ['a whole address', { protected: true }, [['addresses[0]', 'protected-address']]],
  ])('is told with the field, where %s had to be changed or left out', (_title, address, expected) => {
    expect(changes(address)).toEqual(expected);
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

  it.each(['home', 'previous', 'temporary'] as const)('is no such place only because it is called %s', (kind) => {
    expect(home({ kind, lines: ['4 Mill Lane'] }).record.homes[0]?.institution).toBeUndefined();
  });
});
