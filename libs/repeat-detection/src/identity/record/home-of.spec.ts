import { describe, expect, it } from '@jest/globals';
import { homeOf, readLine, readPlace, type WrittenHome } from './home-of.js';
import { readPostcode } from './postcode-of.js';
import type { RecordChangeCode } from './record-change.js';

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
    ['9 Mill Lane', { number: '9', street: 'mill lane' }],
    ['12 High Street Hatfield AL10 8TR', { number: '12', street: 'high street hatfield', postcode: 'al108tr' }],
    ['Mill Lane E1 6AN', { street: 'mill lane', postcode: 'e16an' }],
    ['Mill Lane AL108TR', { street: 'mill lane', postcode: 'al108tr' }],
    ['AL10 8TR House', { street: 'al10 8tr house' }],
    ['12, Broadway, Hatfield', { number: '12', street: 'broadway', town: 'hatfield' }],
    ['Flat B, 12 Mill Lane', { number: '12 b', street: 'mill lane' }],
    ['Flat 1st Floor, Mill Lane', { street: 'mill lane' }],
    ['Flat, Hatfield', { street: 'flat', town: 'hatfield' }],
    ['1st Avenue', { street: '1st avenue' }],
    ['1234567 Mill Lane', { street: '1234567 mill lane' }],
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

  it.each(['Flat', 'Flt', 'Apartment', 'Apt', 'Unit', 'Room', 'Rm', 'No.', 'Number', 'House', 'Floor', 'Plot'])(
    'takes the number off %s 12',
    (unit) => {
      expect(home({ address: `${unit} 12, Mill Lane` })).toEqual({ number: '12', street: 'mill lane' });
    },
  );

  it.each(['Hostel for those of no fixed abode, Mill Lane', 'Nantwich', 'Barcelona', 'Unknown Soldier Street'])(
    'finds a home in %j, whatever words it begins or ends with',
    (address) => {
      expect(home({ address })?.street).toBeTruthy();
    },
  );

  it('looks for a town in the first 160 characters', () => {
    expect(home({ address: `${'Mill Lane,'.padEnd(140)}Hatfield` })).toEqual({ street: 'mill lane', town: 'hatfield' });
    expect(home({ address: `${'Old '.repeat(40)}Mill Lane, Hatfield` })?.town).toBeUndefined();
  });

  it('takes no longer for ten million characters', () => {
    expect(home({ address: '12 '.repeat(3_000_000) })?.number?.length).toBeLessThanOrEqual(80);
  });
});

describe('an address in columns', () => {
  it('joins house, flat and street', () => {
    const written = { houseNumber: '12B', unit: 'Flat 3', street: 'High St', town: 'Hatfield', region: 'Herts' };
    expect(home(written)).toEqual({ number: '12b 3', street: 'high street', town: 'hatfield', region: 'herts' });
  });

  it('sorts the numbers of house and flat, each once', () => {
    expect(home({ houseNumber: '3', unit: 'Flat 12', address: 'Flat 12, 3 Mill Lane' })).toEqual({
      number: '12 3',
      street: 'mill lane',
    });
    expect(home({ houseNumber: '3', unit: 'Flat 12' })).toEqual({ number: '12 3' });
  });

  it('takes the locality where there is no town, and the country where there is no region', () => {
    expect(home({ locality: 'Roe Green', country: 'Wales' })).toEqual({ town: 'roe green', region: 'wales' });
  });

  it('leaves out what stands for nothing', () => {
    expect(home({ town: 'unknown', region: 'n/a' })).toBeUndefined();
  });

  it.each(['Nantwich', 'Barcelona', 'Unknown Soldier'])('keeps the town %s', (town) => {
    expect(home({ town })).toEqual({ town: town.toLowerCase() });
  });

  it.each<[string, Partial<WrittenHome>, RecordChangeCode[]]>([
    ['nothing of a street and a town', { street: '12 Mill Lane', town: 'Hatfield' }, []],
    ['that an address is nowhere', { address: 'NFA', town: 'Hatfield' }, ['no-fixed-abode']],
    ['that a street is nowhere', { street: 'No fixed abode' }, ['no-fixed-abode']],
    ['that a town is not known', { town: 'unknown' }, ['stands-for-nothing']],
  ])('says %s', (_title, written, changes) => {
    const noted: RecordChangeCode[] = [];
    const note = (what: RecordChangeCode) => noted.push(what);
    homeOf({ ...nothing, ...written }, { ...readers, place: (text) => readPlace(text, note) }, note);
    expect(noted).toEqual(changes);
  });
});
