import { describe, expect, it } from '@jest/globals';
import { storeOf } from '../../../test/a-record.js';
import { madeUpRecords } from '../../../test/made-up-people.js';
import { linkRecords } from '../link-records.js';
import { train } from './train.js';

describe('two files', () => {
  const both = madeUpRecords({ people: 300, seed: 5 });
  /** The first record of each person on the left, the second on the right. */
  const files = both.records.reduce<{ left: number[]; right: number[] }>(
    (so, _, record) => {
      const earlier = both.person.subarray(0, record).filter((person) => person === both.person[record]).length;
      if (earlier === 0) so.left.push(record);
      if (earlier === 1) so.right.push(record);
      return so;
    },
    { left: [], right: [] },
  );
  const order = [...files.left, ...files.right];
  const halves = storeOf(order.map((record) => both.records[record] as (typeof both.records)[number]));
  const leftSize = files.left.length;

  it('that each hold nobody twice are found to do so, and only pairs between them are given', () => {
    expect(train(halves, { leftSize, seed: 1, pairsPerRecord: 60, randomPairs: 20_000 }).oneToOne).toBe(true);
    const linked = linkRecords(halves, { leftSize, randomPairs: 20_000 });
    linked.pairs.left.forEach((left, pair) => {
      expect(left).toBeLessThan(leftSize);
      expect(linked.pairs.right[pair]).toBeGreaterThanOrEqual(leftSize);
    });
    const right = linked.pairs.left.filter(
      (left, pair) =>
        (linked.pairs.weight[pair] as number) > 0 &&
        both.person[order[left] as number] === both.person[order[linked.pairs.right[pair] as number] as number],
    );
    expect(right.length / files.right.length).toBeGreaterThan(0.95);
  });

  it('of which one holds people twice are not taken for such', () => {
    const first = Math.floor(both.records.length / 2);
    const doubled = storeOf(both.records);
    expect(train(doubled, { leftSize: first, seed: 1, pairsPerRecord: 60, randomPairs: 20_000 }).oneToOne).toBe(false);
  });
});
