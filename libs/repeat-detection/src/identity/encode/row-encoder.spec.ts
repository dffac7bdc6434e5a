import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { noPlaces, recordFields, type FieldPlaces, type RecordField } from '../record/record-fields.js';
import { recordReader } from '../record/record-of.js';
import { usualReading } from '../record/record-reading.js';
import { RecordStoreBuilder } from './record-store-builder.js';
import type { RecordStore } from './record-store.js';
import type { WrittenRow } from './written-row.js';

const reading = usualReading(new Date('2026-11-25'));

function rowOf(cells: readonly string[]): WrittenRow {
  const bytes = Buffer.from(cells.join(''), 'utf8');
  const ends = cells.map((_, place) => Buffer.byteLength(cells.slice(0, place + 1).join('')));
  return {
    bytes,
    from: Int32Array.from([0, ...ends.slice(0, -1)]),
    to: Int32Array.from(ends),
    text: (place) => cells[place] ?? '',
  };
}

const asRows = (places: FieldPlaces, rows: readonly (readonly string[])[]): RecordStore => {
  const builder = new RecordStoreBuilder();
  const add = builder.rowsOf(places, reading);
  for (const cells of rows) add(rowOf(cells));
  return builder.build();
};

const asRecords = (places: FieldPlaces, rows: readonly (readonly string[])[]): RecordStore => {
  const builder = new RecordStoreBuilder();
  const recordOf = recordReader(places, reading);
  for (const cells of rows) builder.add(recordOf(cells));
  return builder.build();
};

const placesOf = (fields: readonly RecordField[]): FieldPlaces => ({
  ...noPlaces,
  ...Object.fromEntries(fields.map((field, place) => [field, place])),
});

/** Cells as they are, as they should not be, and as they are of other fields. */
const cell = fc.constantFrom(
  ...['', '', 'Ann', 'ann', 'Ann Mary', 'Mary Ann Mary', 'Mr', 'Unknown', 'Zoë', 'Шевченко', 'Baby', 'Dr Ann'],
  ...['Smith', 'Smith-Jones', 'de la Cruz', "O'Brien", 'Lord', 'al el', 'x'.repeat(300), 'y'.repeat(90), '  '],
  ...['Lord Ann Smith, 1st Baron Smith', 'Smith, Ann', '1988-04-12', '12/04/1988', '1988', '01/01/1990', '1900-01-01'],
  ...['12', '4', '88', '31 Feb 1990', 'M', 'female', '2', '0', 'AL10 8TR', 'al108tr', 'ZZ99 3VZ', 'ALIO 8TR', '2602'],
  ...['12', '12b', 'Flat 3, 12b High St', 'High St', '8 High Street', 'NFA', 'HMP Leeds', 'St James St', 'Hostel'],
  ...['12 High Street, Hatfield, AL10 8TR', 'no fixed abode', 'Hatfield', 'England', 'unknown'],
  ...['07700 900123', '+447700900123', '+44 07700900123', '00447700900123', '7700900123', '0777777', '12345678'],
  ...['+0123456789', '440770090012', '00', '01234 567890; 07700900124', '(0)7700900123', '12345', '0111111112222'],
  ...['Ann.Smith@Example.com', 'ann1@x.uk', 'info@x.uk', 'info1@x.uk', 'a@b', 'a@@b.c', 'a@.b.c', 'a@b..c', 'a@b.c.'],
  ...['a@b.c, d@e.f', 'noreply@example.org', 'not an address', '@b.c', `${'a'.repeat(70)}1@b.c`, 'zoë1@b.c'],
  ...['943 476 5919', '9434765919', '1111111111', 'AB-12 34', 'abcdef', 'QQ123456C', '123', 'a'.repeat(85) + '1'],
);
const fields = fc.shuffledSubarray([...recordFields], { minLength: 1 });

describe('rows added as they were written', () => {
  it('come to what their records come to, down to the number of every text', () => {
    const table = fields.chain((used) =>
      fc.tuple(
        fc.constant(used),
        fc.array(fc.array(cell, { minLength: used.length, maxLength: used.length }), { minLength: 30, maxLength: 60 }),
      ),
    );
    fc.assert(
      fc.property(table, ([used, rows]) => {
        expect(asRows(placesOf(used), rows)).toEqual(asRecords(placesOf(used), rows));
      }),
    );
  });

  it.each(['phone', 'email', 'nationalId', 'postcode', 'dateOfBirth', 'houseNumber', 'street', 'surname'] as const)(
    'do so for any letters in a cell of the field %s',
    (field) => {
      const text = fc.string({ unit: fc.constantFrom(...'0123456789abAB @.,;/+-é'), maxLength: 24 });
      fc.assert(
        fc.property(fc.array(text, { minLength: 10, maxLength: 25 }), (cells) => {
          const rows = cells.map((one) => [one]);
          expect(asRows(placesOf([field]), rows)).toEqual(asRecords(placesOf([field]), rows));
        }),
      );
    },
  );

  it('do so for telephone numbers of any length', () => {
    const phone = fc
      .tuple(
        fc.constantFrom('', '0', '00', '+', '+44', '440', '4'),
        fc.string({ unit: fc.constantFrom(...'0123'), maxLength: 16 }),
      )
      .map(([front, rest]) => [front + rest]);
    fc.assert(
      fc.property(fc.array(phone, { minLength: 20, maxLength: 40 }), (rows) => {
        expect(asRows(placesOf(['phone']), rows)).toEqual(asRecords(placesOf(['phone']), rows));
      }),
    );
  });

  it('may say thousands of different things', () => {
    const rows = Array.from({ length: 6_000 }, (_, row) => [`s${row % 5_500}`]);
    const { names, texts } = asRows(placesOf(['surname']), rows);
    expect(texts.offsets).toHaveLength(5_502);
    expect([names.surname[0], names.surname[5_499], names.surname[5_500], names.surname[5_999]]).toEqual([
      1, 5_500, 1, 500,
    ]);
  });
});
