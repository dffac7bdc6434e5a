import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Ranks } from './ranks.js';
import { RecordGroups } from './record-groups.js';
import { RelationQueue } from './relation-queue.js';
import { Relations } from './relations.js';

const COUNT = 10;
const record = fc.nat(COUNT - 1);
const excess = fc.oneof(fc.integer({ min: -4, max: 4 }), fc.constant(-Infinity));
const scored = fc.array(
  fc.tuple(record, record, excess).filter(([a, b]) => a !== b),
  { maxLength: 30 },
);

/** The sums by the two clusters of each relation. */
function sums({ count, ends, excess }: Relations): Record<string, number> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, relation): [string, number] => [
      [ends[2 * relation] as number, ends[2 * relation + 1] as number].sort((a, b) => a - b).join(' '),
      excess[relation] as number,
    ]).sort(),
  );
}
const related = (pairs: readonly (readonly [number, number, number])[]): Relations => {
  const relations = new Relations(COUNT, pairs.length);
  for (const pair of pairs) relations.relate(...pair);
  return relations;
};

describe('what links clusters', () => {
  it('counts a pair once, with its larger weight, and forbidden outweighs everything', () => {
    fc.assert(
      fc.property(scored, (pairs) => {
        const plain: Record<string, number> = {};
        for (const [a, b, bits] of pairs) {
          const name = `${Math.min(a, b)} ${Math.max(a, b)}`;
          const known = plain[name] ?? bits;
          plain[name] = [known, bits].includes(-Infinity) ? -Infinity : Math.max(known, bits);
        }
        expect(sums(related(pairs))).toEqual(plain);
      }),
    );
  });

  it('is summed where clusters have merged, and dropped within them and beyond reach', () => {
    const merges = fc.array(fc.tuple(record, record), { maxLength: 6 });
    fc.assert(
      fc.property(scored, merges, merges, (pairs, merged, reaching) => {
        const relations = related(pairs);
        const before = sums(relations);
        const [people, reach] = [new RecordGroups(COUNT), new RecordGroups(COUNT)];
        for (const pair of merged) [people, reach].forEach((groups) => groups.join(...pair));
        for (const pair of [...reaching]) reach.join(...pair);
        const touched = Uint8Array.from({ length: COUNT }, (_, one) =>
          Number(
            Array.from({ length: COUNT }, (_any, other) => people.find(other) === one && other !== one).includes(true),
          ),
        );
        relations.contract(people, touched, reach);
        const plain: Record<string, number> = {};
        for (const [name, bits] of Object.entries(before)) {
          const [a = 0, b = 0] = name.split(' ').map((one) => people.find(Number(one)));
          if (a === b || reach.find(a) !== reach.find(b)) continue;
          const now = `${Math.min(a, b)} ${Math.max(a, b)}`;
          plain[now] = (plain[now] ?? 0) + bits;
        }
        expect(sums(relations)).toEqual(plain);
      }),
    );
  });

  it('is a mean over all pairs of records, and a cluster goes by its latest', () => {
    const relations = related([[0, 4, 6], [1, 4, 2], [2, 3, 1]]); // prettier-ignore
    relations.grow(0, 2);
    relations.grow(0, 1);
    relations.grow(4, 3);
    expect(relations.meanExcess(0)).toBe(6 / (3 * 2));
    expect([...relations.latest.subarray(0, 5)]).toEqual([2, 1, 2, 3, 4]);
    expect([...relations.size.subarray(0, 5)]).toEqual([3, 1, 1, 1, 2]);
  });
});

describe('the queue of relations', () => {
  const order =
    ({ ends, excess }: Relations) =>
    (one: number, other: number): number => {
      const latest = (relation: number): [number, number] => {
        const own = [ends[2 * relation] as number, ends[2 * relation + 1] as number];
        return [Math.max(...own), Math.min(...own)];
      };
      const [a, b] = [latest(one), latest(other)];
      const [mean, otherMean] = [excess[one] as number, excess[other] as number];
      return mean === otherMean ? a[0] - b[0] || a[1] - b[1] : otherMean - mean;
    };

  it('has the highest mean first; of equals, the union whose latest record comes first', () => {
    fc.assert(
      fc.property(scored, (pairs) => {
        const relations = related(pairs);
        const all = Int32Array.from({ length: relations.count }, (_, relation) => relation);
        const queue = new RelationQueue(new Ranks(relations), all.slice());
        const came: number[] = [];
        while (!queue.isEmpty) {
          came.push(queue.first);
          queue.dropFirst();
        }
        expect(came).toEqual([...all].sort(order(relations)));
      }),
    );
  });

  it('puts the first back where it belongs once its rank fell', () => {
    fc.assert(
      fc.property(
        scored.filter(({ length }) => length > 0),
        fc.integer({ min: 1, max: 9 }),
        (pairs, less) => {
          const relations = related(pairs);
          const ranks = new Ranks(relations);
          const all = Int32Array.from({ length: relations.count }, (_, relation) => relation);
          const queue = new RelationQueue(ranks, all.slice());
          const fallen = queue.first;
          relations.excess[fallen] = (relations.excess[fallen] as number) - less;
          const isOther = ranks.refresh(fallen);
          expect(isOther).toBe(relations.excess[fallen] !== -Infinity);
          queue.sinkFirst();
          expect(queue.first).toBe([...all].sort(order(relations))[0]);
        },
      ),
    );
  });
});

describe('the rank of a relation', () => {
  it('is another once a cluster has grown, by its mean or by its latest record', () => {
    const relations = related([[0, 3, 0], [1, 2, 4]]); // prettier-ignore
    const ranks = new Ranks(relations);
    const isOtherOnceGrown = (relation: number, into: number, from: number): boolean => {
      relations.grow(into, from);
      return ranks.refresh(relation) && !ranks.refresh(relation);
    };
    expect([ranks.refresh(0), ranks.refresh(1)]).toEqual([false, false]);
    expect(isOtherOnceGrown(0, 3, 9)).toBe(true);
    expect(isOtherOnceGrown(0, 0, 8)).toBe(true);
    expect(isOtherOnceGrown(0, 0, 7)).toBe(false);
    expect(isOtherOnceGrown(1, 2, 0)).toBe(true);
    expect(ranks.meanOf(1)).toBe(1);
  });

  it('is the lowest once it is out of the running', () => {
    const ranks = new Ranks(related([[0, 1, 0], [2, 3, -9]])); // prettier-ignore
    ranks.ruleOut(0);
    expect([ranks.isHigher(1, 0), ranks.isHigher(0, 1)]).toEqual([true, false]);
  });
});
