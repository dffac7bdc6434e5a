import { beforeAll, describe, expect, it } from '@jest/globals';
import { storeOf } from '../../test/a-record.js';
import { madeUpRecords } from '../../test/made-up-people.js';
import { KEEP_FROM, linkRecords, pairsPerRecord, type Linked } from './link-records.js';
import type { LinkageRecord } from './record/linkage-record.js';
import { checkModel } from './score/check-model.js';
import type { LinkageModel } from './score/linkage-model.js';

const randomPairs = 20_000;
const town = (seed: number): readonly LinkageRecord[] => madeUpRecords({ people: 1000, seed }).records;

describe('a model that was learned', () => {
  let model: LinkageModel;
  beforeAll(() => {
    const linked = linkRecords(storeOf(town(1)), { randomPairs });
    expect(linked.drift).toBeUndefined();
    model = checkModel(JSON.parse(JSON.stringify(linked.model)));
  });

  it('tells how its pairs came out', () => {
    expect(model.scores?.modelVersion).toBe(model.version);
    expect(model.scores?.pairs).toBeGreaterThan(500);
  });

  it('given to the same records finds that nothing has moved, and to other people of the town hardly anything', () => {
    expect(linkRecords(storeOf(town(1)), { model }).drift).toMatchObject({ verdict: 'steady', index: 0 });
    expect(linkRecords(storeOf(town(2)), { model }).drift?.verdict).toBe('steady');
  });

  it('given to records without birth dates finds that scores have shifted, and stays as it was', () => {
    const linked = linkRecords(storeOf(town(2).map((record) => ({ ...record, birth: {} }))), { model });
    expect(linked.drift).toMatchObject({ verdict: 'shifted', sentence: expect.stringContaining('no birth date') });
    expect(linked.model).toBe(model);
  });

  it('says nothing of drift where it does not tell how its pairs came out, as older ones do not', () => {
    const { scores: _, ...older } = model;
    const linked = linkRecords(storeOf(town(2)), { model: older });
    expect(linked.drift).toBeUndefined();
    expect(linked.model).toBe(older);
  });
});

describe('how many pairs are compared for each record', () => {
  it.each([
    [1, 60],
    [100_000, 60],
    [200_000, 50],
    [1_000_000, 10],
    [2_000_000, 5],
    [100_000_000, 5],
  ])('of %d records: %d at most', (records, pairs) => {
    expect(pairsPerRecord(records)).toBeCloseTo(pairs, 9);
  });
});

describe('records that are linked', () => {
  const store = storeOf(madeUpRecords({ people: 150, seed: 9 }).records);
  let first: Linked;
  let together: number;
  beforeAll(() => {
    first = linkRecords(store, { randomPairs });
    const { people, pairs } = first;
    together = pairs.left.findIndex((left, pair) => people[left] === people[pairs.right[pair] as number]);
  });
  const none = { left: new Int32Array(), right: new Int32Array() };

  it('are compared more often than kept: what is next to impossible decides nothing', () => {
    const { compared, alone } = first;
    expect(compared).toBeGreaterThan(alone.left.length);
    expect(Math.min(...alone.weight)).toBeGreaterThanOrEqual(KEEP_FROM);
    expect(Math.min(...alone.weight)).toBeLessThan(0);
  });

  it('are two people where somebody decided so', () => {
    const { model, people, pairs } = first;
    const [left, right] = [pairs.left[together] as number, pairs.right[together] as number];
    const decided = { same: none, different: { left: Int32Array.of(left), right: Int32Array.of(right) } };
    const linked = linkRecords(store, { model, decided });
    expect(people[left]).toBe(people[right]);
    expect(linked.people[left]).not.toBe(linked.people[right]);
  });

  it('of two files are pairs of one record each, with a model that was given as with one that was learned', () => {
    const leftSize = Math.floor(store.size / 2);
    for (const plan of [
      { leftSize, randomPairs },
      { leftSize, model: first.model },
    ]) {
      const linked = linkRecords(store, plan);
      expect(linked.pairs.left.length).toBeGreaterThan(0);
      expect(linked.pairs.left.every((left) => left < leftSize)).toBe(true);
      expect(linked.pairs.right.every((right) => right >= leftSize)).toBe(true);
    }
  });
});
