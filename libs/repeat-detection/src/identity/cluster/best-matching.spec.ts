import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bestMatching } from './best-matching.js';

interface Table {
  readonly rows: number;
  readonly columns: number;
  readonly gains: readonly number[];
}
const table: fc.Arbitrary<Table> = fc.tuple(fc.nat(5), fc.nat(2)).chain(([rows, more]) =>
  fc.record({
    rows: fc.constant(rows),
    columns: fc.constant(rows + more),
    gains: fc.array(fc.nat(9), { minLength: rows * (rows + more), maxLength: rows * (rows + more) }),
  }),
);

const most = ({ rows, columns, gains }: Table, row = 0, taken: readonly number[] = []): number =>
  row === rows
    ? 0
    : Math.max(
        ...Array.from({ length: columns }, (_, column) =>
          taken.includes(column)
            ? -Infinity
            : (gains[row * columns + column] as number) + most({ rows, columns, gains }, row + 1, [...taken, column]),
        ),
      );

describe('the best matching', () => {
  it('gives every row a column of its own, and no other way gains more', () => {
    fc.assert(
      fc.property(table, (any) => {
        const columns = [...bestMatching(Float64Array.from(any.gains), any.rows, any.columns)];
        expect(columns).toHaveLength(any.rows);
        expect(new Set(columns).size).toBe(any.rows);
        expect(columns.every((column) => column >= 0 && column < any.columns)).toBe(true);
        const gained = columns.reduce((sum, column, row) => sum + (any.gains[row * any.columns + column] as number), 0);
        expect(gained).toBe(most(any));
      }),
      { numRuns: 200 },
    );
  });
});
