import { describe, expect, it } from '@jest/globals';
import { homeOf, readLine, readPlace, type WrittenHome } from './home-of.js';
import { readPostcode } from './postcode-of.js';

const nothing: WrittenHome = {
  postcode: '',
  address: '',
  houseNumber: '',
  street: '',
  unit: '',
  locality: '',
  town: '',
  region: '',
  country: '',
};
const readers = {
  postcode: (text: string) => readPostcode(text),
  line: (text: string) => readLine(text),
  place: (text: string) => readPlace(text),
};
const home = (written: Partial<WrittenHome>) => homeOf({ ...nothing, ...written }, readers);

describe('an address in one cell', () => {
  it.each<[string, object]>([
    ['22 WINDSOR ROAD', { number: '22', street: 'windsor road' }],
    ['22, Windsor Rd.', { number: '22', street: 'windsor road' }],
    ['Flat 3, 12b High St', { number: '12b 3', street: 'high street' }],
    ['Flat B 12 High St', { number: '12 b', street: 'high street' }],
    ['St James St', { street: 'st james street' }],
    ['Rose Cottage, Mill Lane, Hatfield', { street: 'rose cottage', town: 'mill lane' }],
    [
      '12 High Street, Hatfield, AL10 8TR',
      { number: '12', street: 'high street', town: 'hatfield', postcode: 'al108tr' },
    ],
    ['House of Commons', { street: 'house of commons' }],
    ['HMP The Mount', { street: 'hmp the mount', institution: true }],
    ['Open Door Hostel, 2 Mill Lane', { number: '2', street: 'mill lane', institution: true }],
  ])('reads %j', (address, expected) => {
    expect(home({ address })).toEqual(expected);
  });

  it.each(['', 'NFA', 'No Fixed Abode', 'no fixed abode hatfield', 'unknown', 'n/a'])(
    'finds no home in %j',
    (address) => {
      expect(home({ address, postcode: address === '' ? '' : 'AL10 8TR' })).toBeUndefined();
    },
  );

  it('takes no longer for ten million characters', () => {
    expect(home({ address: '12 '.repeat(3_000_000) })?.number?.length).toBeLessThanOrEqual(80);
  });
});

describe('an address in columns', () => {
  it('joins house, flat and street', () => {
    const written = { houseNumber: '12B', unit: 'Flat 3', street: 'High St', town: 'Hatfield', region: 'Herts' };
    expect(home(written)).toEqual({ number: '12b 3', street: 'high street', town: 'hatfield', region: 'herts' });
  });

  it('takes the locality where there is no town, and the country where there is no region', () => {
    expect(home({ locality: 'Roe Green', country: 'Wales' })).toEqual({ town: 'roe green', region: 'wales' });
  });

  it('leaves out what stands for nothing', () => {
    expect(home({ town: 'unknown', region: 'n/a' })).toBeUndefined();
  });
});

describe('a postcode', () => {
  it.each([
    ['AL10 8TR', 'al108tr', []],
    ['al108tr', 'al108tr', []],
    [' al10-8tr ', 'al108tr', []],
    ['ALIO 8TR', 'al108tr', ['postcode-corrected']],
    ['AL10 OTR', 'al100tr', ['postcode-corrected']],
    ['SW1A 2B0', 'sw1a2bo', ['postcode-corrected']],
    ['AL10', 'al10', []],
    ['2602', '2602', ['postcode-unrecognised']],
    ['K1A 0B1', 'k1a0b1', ['postcode-unrecognised']],
    ['ZZ99 3WZ', '', ['no-fixed-abode']],
    ['NF1 1NF', '', ['no-fixed-abode']],
    ['unknown', '', ['no-fixed-abode']],
    ['', '', []],
  ])('is read from %j as %j', (text, postcode, changes) => {
    const noted: string[] = [];
    expect(readPostcode(text, (what) => noted.push(what))).toBe(postcode);
    expect(noted).toEqual(changes);
  });
});
