import { beforeAll, describe, expect, it } from '@jest/globals';
import { storeOf } from '../../test/a-record.js';
import { madeUpRecords } from '../../test/made-up-people.js';
import { linkRecords } from './link-records.js';
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
