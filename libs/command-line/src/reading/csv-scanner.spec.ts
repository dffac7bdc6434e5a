import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CsvRow } from './csv-row.js';
import { CsvScanner } from './csv-scanner.js';

type Found = readonly [line: number, ...cells: string[]] | readonly [line: number, reason: { unread: string }];

function scan(pieces: readonly string[], separator = ','): Found[] {
  const found: Found[] = [];
  const sink = {
    row: (row: CsvRow, line: number) => found.push([line, ...row.texts()]),
    unread: (line: number, reason: string) => found.push([line, { unread: reason }]),
  };
  const scanner = new CsvScanner(sink, separator);
  for (const piece of pieces) scanner.push(Buffer.from(piece));
  scanner.end();
  return found;
}

const NOT_CLOSED = { unread: 'a quotation mark is opened and not closed' };
const AFTER_QUOTE = { unread: 'text follows a closing quotation mark' };

describe('the cells of CSV text', () => {
  it.each<[string, string, Found[]]>([
    [
      'plain cells',
      'a,b\n1,2\n',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
      ],
    ],
    [
      'no line end at the end',
      'a,b\n1,2',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
      ],
    ],
    [
      'Windows line ends',
      'a,b\r\n1,2\r\n',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
      ],
    ],
    [
      'line ends of old Macs',
      'a,b\r1,2\r',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
      ],
    ],
    ['blanks around cells', ' a , b\t\n', [[1, 'a', 'b']]],
    ['empty cells', ',,\n', [[1, '', '', '']]],
    [
      'empty lines',
      'a\n\n  \nb\n',
      [
        [1, 'a'],
        [4, 'b'],
      ],
    ],
    ['quotation marks', '"a","b"\n', [[1, 'a', 'b']]],
    ['blanks within quotation marks', '" a ", "b" \n', [[1, ' a ', 'b']]],
    [
      'an empty quoted cell alone on a line',
      'a\n""\n',
      [
        [1, 'a'],
        [2, ''],
      ],
    ],
    ['doubled quotation marks', '"a ""b"" c",""""\n', [[1, 'a "b" c', '"']]],
    ['a separator in quotation marks', '"a,b",c\n', [[1, 'a,b', 'c']]],
    [
      'line ends in quotation marks',
      '"a\r\nb\n",c\nd,e\n',
      [
        [1, 'a\r\nb\n', 'c'],
        [4, 'd', 'e'],
      ],
    ],
    ['a quotation mark within a cell', '6" pipe,b\n', [[1, '6" pipe', 'b']]],
    ['NUL', 'a\u0000b,c\n', [[1, 'a\u0000b', 'c']]],
    ['nothing', '', []],
  ])('with %s', (_title, text, expected) => {
    expect(scan([text])).toEqual(expected);
  });

  it.each<[string, string, Found[]]>([
    [
      'is opened and never closed',
      '1,"a\n2,b\n3,c\n',
      [
        [1, NOT_CLOSED],
        [2, '2', 'b'],
        [3, '3', 'c'],
      ],
    ],
    [
      'is opened and closed by the next row’s',
      '1,"a\n2,"b"\n3,c\n',
      [
        [1, AFTER_QUOTE],
        [2, '2', 'b'],
        [3, '3', 'c'],
      ],
    ],
    [
      'is followed by text',
      '1,"a" x,y\n2,b\n',
      [
        [1, AFTER_QUOTE],
        [2, '2', 'b'],
      ],
    ],
    [
      'is opened on the last line',
      '1,a\n2,"b',
      [
        [1, '1', 'a'],
        [2, NOT_CLOSED],
      ],
    ],
    ['is all there is', '"', [[1, NOT_CLOSED]]],
  ])('goes on with the next line where a quotation mark %s', (_title, text, expected) => {
    expect(scan([text])).toEqual(expected);
  });

  it('takes other signs between the cells', () => {
    expect(scan(['a;b,c\n'], ';')).toEqual([[1, 'a', 'b,c']]);
    expect(scan([' a\t\tc \n'], '\t')).toEqual([[1, 'a', '', 'c']]);
  });

  it('gives columns that are not wanted empty', () => {
    const rows: string[][] = [];
    const scanner = new CsvScanner({ row: (row) => rows.push(row.texts()), unread: () => undefined });
    scanner.want([true, false, true]);
    scanner.push(Buffer.from('a,b,c\n"d","e","f"\n1,2,3,4\n'));
    expect(rows).toEqual([
      ['a', '', 'c'],
      ['d', '', 'f'],
      ['1', '', '3', '4'],
    ]);
  });

  it('reads a cell of ten megabytes that comes in pieces, and the row behind it', () => {
    const pieces = ['1,"', ...Array.from({ length: 160 }, () => 'x'.repeat(65_536)), '"\n2,b\n'];
    const [first, second] = scan(pieces);
    expect([first?.[2]].map((cell) => String(cell).length)).toEqual([160 * 65_536]);
    expect(second).toEqual([2, '2', 'b']);
  });

  it('leaves out a row longer than 32 MB, and reads the one behind it', () => {
    const pieces = ['1,', ...Array.from({ length: 40 }, () => 'x'.repeat(2 ** 20)), '\n2,b\n'];
    const [first, second] = scan(pieces);
    expect(first?.[1]).toEqual({ unread: 'the row does not end within 32 MB' });
    expect(second).toEqual([2, '2', 'b']);
  });

  it('scans 50,000 rows that each open a quotation mark without scanning any of them many times', () => {
    const found = scan(['1,"a\n'.repeat(50_000)]);
    expect(found).toHaveLength(50_000);
    expect(new Set(found.map(([line]) => line)).size).toBe(50_000);
  });
});

const cell = fc.string({ unit: fc.constantFrom('a', 'é', ' ', ',', '"', '\n', '\r', 'b'), maxLength: 6 });
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });

describe('CSV text that was written by the rules', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const text = rows.map((row) => `${row.map(quoted).join(',')}\n`).join('');
        expect(scan([text]).map(([, ...cells]) => cells)).toEqual(rows);
      }),
    );
  });

  it('counts a line once where a piece of an unreadable row ends within the end of its line', () => {
    expect(scan(['"a"b\r', '\nc\n'])).toEqual([
      [1, AFTER_QUOTE],
      [2, 'c'],
    ]);
    expect(scan(['"a"b', '\r', '\r', 'c'])).toEqual(scan(['"a"b\r\rc']));
    expect(scan(['"a"b\r'])).toEqual([[1, AFTER_QUOTE]]);
  });

  it('is read alike however it is cut into pieces, and so is any other text', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', ' '), maxLength: 40 });
    fc.assert(
      fc.property(text, fc.array(fc.nat(40)), (whole, cuts) => {
        const places = [...new Set([0, ...cuts.filter((cut) => cut < whole.length), whole.length])].sort(
          (a, b) => a - b,
        );
        const pieces = places.slice(1).map((end, place) => whole.slice(places[place], end));
        expect(scan(pieces)).toEqual(scan([whole]));
      }),
      { numRuns: 2_000 },
    );
  });
});
