import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { connectedPairs } from './connected-pairs.js';
import { RecordGroups } from './record-groups.js';

type Pair = readonly [number, number];
const COUNT = 20;
const pairs = fc.array(fc.tuple(fc.nat(COUNT - 1), fc.nat(COUNT - 1)), { maxLength: 24 });

function grouped(all: readonly Pair[]): RecordGroups {
  const groups = new RecordGroups(COUNT);
  for (const pair of all) groups.join(...pair);
  return groups;
}

/** Of each record the smallest that it hangs together with: the smaller of two goes round until nothing changes. */
function smallest(all: readonly Pair[]): number[] {
  const first = Array.from({ length: COUNT }, (_, record) => record);
  for (let round = 0; round < COUNT; round += 1) {
    for (const [a, b] of all) first[a] = first[b] = Math.min(first[a] as number, first[b] as number);
  }
  return first;
}

describe('records that hang together', () => {
  it('go by the smallest of them, however they came together', () => {
    fc.assert(
      fc.property(pairs, (all) => {
        const groups = grouped(all);
        expect(smallest(all)).toEqual(Array.from({ length: COUNT }, (_, record) => groups.find(record)));
        expect([...groups.flat()]).toEqual(smallest(all));
        expect([...grouped(all).flat()]).toEqual(smallest(all));
      }),
    );
  });

  it('are numbered in the order of their smallest records', () => {
    fc.assert(
      fc.property(pairs, (all) => {
        const first = smallest(all);
        const firsts = [...new Set(first)];
        expect([...grouped(all).numbers()]).toEqual(first.map((record) => firsts.indexOf(record)));
      }),
    );
  });

  it('are of no group in a file without records', () => expect(new RecordGroups(0).numbers()).toHaveLength(0));
});

describe('pairs that hang together', () => {
  it('stand together in the order of their first records, within each group as they came', () => {
    const some = pairs.chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc.shuffledSubarray([...all.keys()]).map((chosen) => Int32Array.from(chosen)),
      ),
    );
    fc.assert(
      fc.property(some, ([all, chosen]) => {
        const columns = { left: Int32Array.from(all, ([a]) => a), right: Int32Array.from(all, ([, b]) => b) };
        const { pairs: sorted, start } = connectedPairs(columns, COUNT, chosen);
        const first = smallest([...chosen].map((pair) => all[pair] as Pair));
        const groups = [...new Set(first)].map((group) =>
          [...chosen].filter((pair) => first[(all[pair] as Pair)[0]] === group),
        );
        expect(start.slice(1).map((end, at) => [...sorted.subarray(start[at], end)])).toEqual(
          groups.filter((group) => group.length > 0),
        );
      }),
    );
  });
});
