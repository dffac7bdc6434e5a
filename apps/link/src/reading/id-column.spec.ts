import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { needsQuotes } from '../writing/file-writer.js';
import { IdColumn } from './id-column.js';

describe('the ids of records', () => {
  it('are kept in order, and one that is there already is told with its line', () => {
    const ids = new IdColumn();
    expect([ids.add('a', 2), ids.add('b', 3), ids.add('a', 4), ids.add('', 5)]).toEqual([-1, -1, 2, -1]);
    expect([ids.size, ids.idOf(0), ids.idOf(1), ids.idOf(2)]).toEqual([3, 'a', 'b', '']);
  });

  it('are found again as a map would find them', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 12 })), fc.string(), (texts, other) => {
        const ids = new IdColumn();
        const map = new Map<string, number>();
        texts.forEach((text, line) => {
          const isNew = ids.add(text, line) < 0;
          expect(isNew).toBe(!map.has(text));
          if (isNew) map.set(text, map.size);
        });
        for (const text of [...texts, other]) expect(ids.find(text)).toBe(map.get(text) ?? -1);
        expect([...map.keys()].map((_, record) => ids.idOf(record))).toEqual([...map.keys()]);
      }),
    );
  });

  it('are a hundred thousand without one being taken for another', () => {
    const ids = new IdColumn();
    const wrong: string[] = [];
    for (let n = 0; n < 100_000; n += 1) if (ids.add(`rec-${n}`, n) !== -1) wrong.push(`rec-${n}`);
    for (let n = 0; n < 100_000; n += 1) if (ids.find(`rec-${n}`) !== n) wrong.push(`rec-${n}`);
    expect(wrong).toEqual([]);
    expect(ids.add('rec-99999', 7)).toBe(99_999);
    expect(ids.find('rec-100000')).toBe(-1);
  });

  it('may be a megabyte long', () => {
    const ids = new IdColumn();
    expect([ids.add('x'.repeat(1_000_000), 1), ids.add('y', 2), ids.add('x'.repeat(1_000_000), 3)]).toEqual([
      -1, -1, 1,
    ]);
    expect(ids.longest).toBe(1_000_000);
  });

  it('are the same given as bytes, and are copied byte by byte', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 12 })), (texts) => {
        const [one, other] = [new IdColumn(), new IdColumn()];
        texts.forEach((text, line) => {
          const bytes = Buffer.from(`x${text}y`);
          expect(other.addBytes(bytes, 1, bytes.length - 1, line)).toBe(one.add(text, line));
        });
        const target = Buffer.alloc(100, '-');
        for (let record = 0; record < one.size; record += 1) {
          expect(other.idOf(record)).toBe(one.idOf(record));
          expect(target.toString('utf8', 1, other.copy(record, target, 1))).toBe(one.idOf(record));
        }
      }),
    );
  });

  it.each(['a,b', 'a"', 'a\nb', '\ra', ' a', 'a ', '\u00A0a', 'a\uFEFF', 'Zoë', 'é', 'a b', '', '\u0001', 'r-1'])(
    'ask for quotation marks when cells do: %j',
    (id) => {
      const ids = new IdColumn();
      ids.add('plain', 1);
      ids.add(id, 2);
      expect(ids.asksForQuotes()).toBe(needsQuotes(id));
    },
  );
});
