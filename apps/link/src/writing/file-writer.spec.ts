import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileWriter } from './file-writer.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'link-write-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function written(write: (file: FileWriter) => void): string {
  const path = join(folder, 'file');
  const file = new FileWriter(path);
  write(file);
  file.close();
  return readFileSync(path, 'utf8');
}

describe('writing a file', () => {
  it.each<[number, number, string]>([
    [0, 4, '0.0000'],
    [9.5, 4, '9.5000'],
    [-12.34567, 4, '-12.3457'],
    [-0.00001, 4, '0.0000'],
    [0.99999996, 7, '1.0000000'],
    [0.0002413, 7, '0.0002413'],
    [123456.789, 1, '123456.8'],
    [42, 0, '42'],
    [-214748.3649, 4, '-214748.3649'],
    [999999.123456, 6, '999999.123456'],
    [0.001, 9, '0.001000000'],
    [1, 9, '1.000000000'],
    [3, 9, '3.000000000'],
  ])('gives %d with %d decimals as %s', (number, decimals, text) => {
    expect(written((file) => file.decimal(number, decimals))).toBe(text);
  });

  it('gives numbers as toFixed does, but for halves', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), (number) => {
        const text = written((file) => file.decimal(number / 10_000, 4));
        expect(text).toBe((number / 10_000).toFixed(4));
      }),
      { numRuns: 200 },
    );
  });

  it('puts cells in quotation marks that need them', () => {
    const cells = ['plain', 'a,b', 'a "b"', 'a\nb', ' a', ''];
    expect(written((file) => cells.forEach((cell) => file.cell(cell)))).toBe('plain"a,b""a ""b""""a\nb"" a"');
  });

  it('holds back nothing of what is larger than its buffer', () => {
    const line = 'Zoë '.repeat(30_000);
    const text = written((file) => {
      for (let n = 0; n < 30; n += 1) {
        file.text(line);
        file.decimal(n, 0);
        file.byte(10);
      }
    });
    expect(text === Array.from({ length: 30 }, (_, n) => `${line}${n}\n`).join('')).toBe(true);
  });
});
