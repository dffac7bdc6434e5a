import { describe, expect, it } from '@jest/globals';
import { storeOf } from '../../test/a-record.js';
import { madeUpRecords } from '../../test/made-up-people.js';
import { findPeople } from './find-people.js';
import { linkRecords } from './link-records.js';

const { records } = madeUpRecords({ people: 120, seed: 4 });
const plan = { randomPairs: 5_000 };

describe('people found in a list of records', () => {
  it('are those of a linkage of the same records, by their places in the list', () => {
    const found = findPeople(records, plan);
    const linked = linkRecords(storeOf(records), plan);
    expect(found.people).toEqual(linked.people);
    expect(found.pairs).toEqual(linked.pairs);
    expect(found.model).toEqual(linked.model);
    expect(found).not.toHaveProperty('drift');
  });

  it('come with what has drifted since a given model was learned', () => {
    const { model } = findPeople(records, plan);
    expect(findPeople(records, { model }).drift?.index).toBe(0);
  });

  it('of an empty list are none', () => {
    expect(findPeople([]).people).toHaveLength(0);
  });
});
