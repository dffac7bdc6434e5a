import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CellMemo } from './cell-memo.js';
import { TextPoolBuilder } from './text-pool.js';
import type { WrittenRow } from './written-row.js';

/** Texts to which FNV-1a gives the same 32 bits: of one length, of two, and of which one begins as the other does. */
const ofOneHash = [
  ['declinate', 'macallums'],
  ['costarring', 'liquid'],
  ['miaymwfk', 'mia'],
] as const;

/** A row of one cell, with other letters before and behind it. */
function rowOf(cell: string, behind = 'yy'): WrittenRow {
  const bytes = Buffer.from(`xx${cell}${behind}`, 'utf8');
  return { bytes, from: Int32Array.of(2), to: Int32Array.of(bytes.length - behind.length), text: () => cell };
}

/** Reads names in small letters, years as numbers, `?` as nothing, and leaves what has several words. */
class Reader {
  readonly read: string[] = [];
  readonly texts = new TextPoolBuilder();
  readonly memo: CellMemo;

  constructor(limit?: ConstructorParameters<typeof CellMemo>[2]) {
    this.memo = new CellMemo(this.texts, (text) => this.meaningOf(text), limit);
  }

  private meaningOf(text: string): string | number | undefined {
    this.read.push(text);
    if (text.includes(' ')) return undefined;
    if (/^\d+$/.test(text)) return Number(text);
    return text === '?' ? '' : text.toLowerCase();
  }

  cellOf(text: string, behind?: string): number {
    return this.memo.cellOf(rowOf(text, behind), 0);
  }

  numberOf(text: string): number {
    return this.memo.numberOf(this.cellOf(text));
  }
}

describe('what a cell comes to', () => {
  it('is found out once for each cell, however often it comes', () => {
    const reader = new Reader();
    const cells = ['Ann', 'Bob', 'Ann', 'ann', 'Bob'].map((text) => reader.cellOf(text));
    expect(cells).toEqual([1, 2, 1, 3, 2]);
    expect(reader.read).toEqual(['Ann', 'Bob', 'ann']);
  });

  it('is the same whatever stands behind it in its row', () => {
    const reader = new Reader();
    expect([reader.cellOf('Ann', 'ab'), reader.cellOf('Ann', 'cd'), reader.cellOf('Anna', 'ab')]).toEqual([1, 1, 2]);
  });

  it('is nothing for an empty cell, which is not read', () => {
    const reader = new Reader();
    expect([reader.cellOf(''), reader.memo.cellOf(rowOf('Ann'), -1), reader.read]).toEqual([0, 0, []]);
  });

  it('is the number of its text, which it gets when it is first asked for', () => {
    const reader = new Reader();
    const [ann, bob] = [reader.cellOf('Ann'), reader.cellOf('Bob')];
    expect(reader.memo.numberOf(bob)).toBe(1);
    expect(reader.texts.numberOf('zoë')).toBe(2);
    expect([reader.memo.numberOf(ann), reader.memo.numberOf(ann), reader.memo.numberOf(bob)]).toEqual([3, 3, 1]);
    expect(reader.numberOf('ANN')).toBe(3);
  });

  it('may be a number itself, or nothing', () => {
    const reader = new Reader();
    expect([reader.numberOf('1988'), reader.numberOf('?'), reader.numberOf('0')]).toEqual([1988, 0, 0]);
  });

  it('is not plain when it is no one text; an empty cell is, and nothing', () => {
    const { memo } = new Reader();
    expect(memo.isPlain(memo.cellOf(rowOf('Ann Mary'), 0))).toBe(false);
    expect(memo.isPlain(memo.cellOf(rowOf('Ann'), 0))).toBe(true);
    expect(memo.isPlain(memo.cellOf(rowOf('?'), 0))).toBe(true);
    for (const empty of [memo.cellOf(rowOf(''), 0), memo.cellOf(rowOf('Ann'), -1)]) {
      expect(memo.isPlain(empty)).toBe(true);
      expect(memo.numberOf(empty)).toBe(0);
    }
  });

  it('is remembered up to 256 bytes, and left to be read each time beyond', () => {
    const reader = new Reader();
    expect(reader.cellOf('x'.repeat(256))).toBe(1);
    expect(reader.memo.isPlain(reader.cellOf('x'.repeat(257)))).toBe(false);
    expect(reader.read).toEqual(['x'.repeat(256)]);
  });

  it('is the same as if nothing were remembered, whatever comes', () => {
    const text = fc.oneof(
      fc.string({ unit: fc.constantFrom('a', 'A', 'b', 'é', '1'), maxLength: 3 }),
      fc.constantFrom('?', 'a b', 'x'.repeat(255), `${'x'.repeat(254)}y`),
    );
    fc.assert(
      fc.property(fc.array(text, { maxLength: 60 }), (cells) => {
        const [reader, plain] = [new Reader({ cells: 8, bytes: 600 }), new TextPoolBuilder()];
        for (const cell of cells) {
          reader.memo.makeRoom();
          if (!reader.memo.isPlain(reader.cellOf(cell))) expect(cell).toBe('a b');
          else if (/^\d+$/.test(cell)) expect(reader.numberOf(cell)).toBe(Number(cell));
          else expect(reader.numberOf(cell)).toBe(plain.numberOf(cell === '?' ? '' : cell.toLowerCase()));
        }
      }),
    );
  });
});

describe('very many cells', () => {
  const names = (count: number, length: number): string[] =>
    Array.from({ length: count }, (_, at) => `n${at}`.padEnd(length, 'x'));

  it.each([
    ['short', 5000, 2],
    ['long', 600, 250],
  ])('of %s texts are each remembered, and none is taken for another', (_, count, length) => {
    const reader = new Reader();
    const all = names(count, length);
    const numbers = all.map((text) => reader.numberOf(text));
    expect(numbers).toEqual(all.map((__, at) => at + 1));
    expect(all.map((text) => reader.numberOf(text))).toEqual(numbers);
    expect(reader.read).toEqual(all);
  });

  it.each(ofOneHash)('are told apart also where their hashes are the same: %s and %s', (one, other) => {
    const reader = new Reader();
    expect([one, other, one, other].map((text) => reader.cellOf(text))).toEqual([1, 2, 1, 2]);
    expect(reader.read).toEqual([one, other]);
  });

  it('are forgotten once there are too many, and read anew', () => {
    const reader = new Reader({ cells: 4, bytes: 1000 });
    for (const name of ['Ann', 'Bob']) reader.numberOf(name);
    reader.memo.makeRoom();
    reader.numberOf('Ann');
    expect(reader.read).toEqual(['Ann', 'Bob']);
    expect(reader.cellOf('Cleo')).toBe(3);
    reader.memo.makeRoom();
    expect(reader.numberOf('Bob')).toBe(2);
    expect(reader.read).toEqual(['Ann', 'Bob', 'Cleo', 'Bob']);
    expect([reader.numberOf('Cleo'), reader.numberOf('Ann')]).toEqual([3, 1]);
  });

  it('are forgotten once they are too long together', () => {
    const reader = new Reader({ cells: 100, bytes: 400 });
    for (const name of names(2, 200)) reader.numberOf(name);
    reader.memo.makeRoom();
    reader.numberOf(names(1, 200)[0] ?? '');
    expect(reader.read).toHaveLength(3);
    reader.memo.makeRoom();
    reader.numberOf(names(1, 200)[0] ?? '');
    expect(reader.read).toHaveLength(3);
  });
});
