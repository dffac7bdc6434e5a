import { describe, expect, it } from '@jest/globals';
import { UserError } from '#libs/command-line';
import { placesOf } from './places.js';
import { profileOf } from './profile.js';

const both = (name: string) => ({ left: name, right: name });
const profile = (value: object) => profileOf({ id: 'ref', columns: { forename: 'first' }, ...value });

describe('a profile', () => {
  it('names columns, for both files alike or for each', () => {
    const columns = {
      forename: 'first',
      surname: { left: 'last', right: 'family' },
      sex: { left: 'sex' },
      phone: null,
    };
    expect(profile({ id: { left: 'a', right: 'b' }, columns, note: 'kept for me', files: [] })).toEqual({
      id: { left: 'a', right: 'b' },
      columns: {
        forename: both('first'),
        surname: { left: 'last', right: 'family' },
        sex: { left: 'sex', right: undefined },
      },
      dateFormat: undefined,
      oneToOne: undefined,
    });
  });

  it.each<[string, unknown, RegExp]>([
    ['a list', [], /must be an object/],
    ['nothing', null, /must be an object/],
    ['no columns', { id: 'ref' }, /lacks "columns"/],
    ['no id', { columns: { forename: 'first' } }, /lacks "id"/],
    ['no field that it knows', { id: 'ref', columns: { name: 'first' } }, /none of the fields/],
    ['a number for a column', { id: 'ref', columns: { forename: 3 } }, /"columns.forename" must be/],
    ['a date format that is none', { id: 'ref', columns: { forename: 'a' }, dateFormat: 'soon' }, /"dateFormat"/],
    ['a word for oneToOne', { id: 'ref', columns: { forename: 'a' }, oneToOne: 'yes' }, /"oneToOne"/],
  ])('with %s is the user’s error', (_title, value, message) => {
    expect(() => profileOf(value)).toThrow(UserError);
    expect(() => profileOf(value)).toThrow(message);
  });

  it.each([
    ['yyyyMMdd', 'ymd'],
    ['dd/MM/yyyy', 'dmy'],
    ['MM/dd/yyyy', 'mdy'],
    ['yyyy-MM-dd', 'ymd'],
  ])('takes the date format %s', (dateFormat, order) => {
    expect(profile({ dateFormat }).dateFormat?.compact).toBe(order);
  });
});

describe('where a profile’s columns stand', () => {
  const header = ['ref', 'first', 'last', 'last'];

  it('is found in the header', () => {
    const { id, fields, wanted } = placesOf(profile({}), 'left', header, 'people.csv');
    expect([id, fields.forename, fields.surname, wanted]).toEqual([0, 1, -1, [true, true, false, false]]);
  });

  it('may differ between two files', () => {
    const two = profile({
      id: { left: 'ref', right: 'key' },
      columns: { forename: both('first'), sex: { right: 'sex' } },
    });
    expect(placesOf(two, 'right', ['first', 'sex', 'key'], 'b.csv')).toMatchObject({ id: 2, fields: { sex: 1 } });
    expect(placesOf(two, 'left', header, 'a.csv').fields.sex).toBe(-1);
  });

  it.each<[string, object, 'left' | 'right', string]>([
    [
      'a column that is not there',
      { columns: { forename: 'given' } },
      'left',
      'takes forename from the column "given"',
    ],
    ['an id that is not there', { id: 'key' }, 'left', 'takes the id from the column "key"'],
    ['a column that is there twice', { columns: { surname: 'last' } }, 'left', 'has several of that name'],
    ['no id for this file', { id: { left: 'ref' } }, 'right', 'no column for the right file'],
  ])('is the user’s error: %s', (_title, value, side, message) => {
    expect(() => placesOf(profile(value), side, header, 'people.csv')).toThrow(UserError);
    expect(() => placesOf(profile(value), side, header, 'people.csv')).toThrow(message);
  });
});
