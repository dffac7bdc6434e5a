import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { noPlaces, recordFields, type FieldPlaces, type RecordField } from './record-fields.js';
import { recordReader, withSomeTown } from './record-of.js';
import { usualReading } from './record-reading.js';
import { rowParts, type RowOfTexts } from './row-parts.js';

const reading = usualReading(new Date('2026-11-25T12:00:00Z'));
const placesOf = (fields: readonly RecordField[]): FieldPlaces => ({
  ...noPlaces,
  ...Object.fromEntries(fields.map((field, place) => [field, place])),
});
/** A row that knows its own cells, and no others. */
const rowOf = (cells: readonly string[]): RowOfTexts => ({
  text: (place) => {
    const cell = cells[place];
    if (cell === undefined) throw new RangeError(`There is no cell ${place}`);
    return cell;
  },
});
const texts = fc.constantFrom(
  '',
  'Ann',
  'Hill',
  'Sarah Jane',
  '1 High St',
  'AL10 8TR',
  '1990-01-02',
  '12',
  '1988',
  'NFA',
);

describe('the parts of a row', () => {
  it.each<[string, readonly RecordField[]]>([
    ['every field', recordFields],
    ['every field, the last first', [...recordFields].reverse()],
    [
      'names in one cell, and births in three',
      ['occupation', 'fullName', 'birthYear', 'birthDay', 'birthMonth', 'region'],
    ],
    ['names in two cells, and births in one', ['country', 'surname', 'dateOfBirth', 'phone', 'forename', 'street']],
  ])('are what the whole record holds of a file with %s', (_title, fields) => {
    const parts = rowParts(placesOf(fields), reading);
    const read = recordReader(placesOf(fields), reading);
    const rows = fc.array(texts, { minLength: fields.length, maxLength: fields.length });
    fc.assert(
      fc.property(rows, (cells) => {
        const row = rowOf(cells);
        const { names, birth, homes } = read(cells);
        expect([parts.name(row), parts.birth(row), parts.home(row)]).toEqual([names[0], birth, homes[0]]);
      }),
    );
  });

  it('are a name, a birth and a home', () => {
    const parts = rowParts(placesOf(['surname', 'forename', 'birthYear', 'postcode']), reading);
    const row = rowOf(['Hill', 'Ann', '1988', 'AL10 8TR']);
    expect(parts.name(row)).toEqual({ forename: 'ann', surname: 'hill', others: [] });
    expect(parts.birth(row)).toEqual({ year: 1988 });
    expect(parts.home(row)).toEqual({ postcode: 'al108tr' });
  });

  it('are none of a file without their fields', () => {
    const parts = rowParts(placesOf(['occupation']), reading);
    const row = rowOf(['Baker']);
    expect([parts.name(row), parts.birth(row), parts.home(row)]).toEqual([undefined, {}, undefined]);
  });

  it('tell where they stand, with what stands in for a town', () => {
    const places = placesOf(['surname', 'region', 'country']);
    expect(rowParts(places, reading).places).toEqual(withSomeTown(places));
    expect(rowParts(places, reading).places.town).toBe(places.region);
  });
});
