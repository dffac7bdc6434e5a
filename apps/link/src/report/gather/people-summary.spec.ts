import { describe, expect, it } from '@jest/globals';
import { peopleSummary } from './people-summary.js';

const placeOf = (record: number): string => `record ${record + 1}`;

describe('the people found', () => {
  // One person of records 0, 1 and 4; one of 2 and 3; one of 5 alone.
  const people = Int32Array.of(0, 0, 1, 1, 0, 2);
  const pairs = {
    left: Int32Array.of(0, 0, 1, 2, 4),
    right: Int32Array.of(1, 4, 4, 3, 5),
    weight: Float32Array.of(8, 0.5, 6, 3, -9),
  };

  it('are counted by how many records they have', () => {
    expect(peopleSummary({ people, pairs, placeOf }).sizes).toEqual([
      { records: 1, people: 1 },
      { records: 2, people: 1 },
      { records: 3, people: 1 },
    ]);
  });

  it('are worth a look where they are large, or where two of their records hardly fit', () => {
    const { largest, weakest } = peopleSummary({ people, pairs, placeOf });
    expect(largest).toEqual([{ first: 'record 1', records: 3, weakest: 0.5 }]);
    expect(weakest).toEqual([
      { first: 'record 1', records: 3, weakest: 0.5 },
      { first: 'record 3', records: 2, weakest: 3 },
    ]);
  });

  it('are ten at most of each', () => {
    const many = Int32Array.from({ length: 60 }, (_, record) => record % 20);
    const { largest } = peopleSummary({ people: many, pairs, placeOf });
    expect(largest).toHaveLength(10);
    expect(largest[0]?.weakest).toBe(Infinity);
  });
});
