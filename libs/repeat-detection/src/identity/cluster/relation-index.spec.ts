import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RelationIndex } from './relation-index.js';

const CLUSTERS = 40;
const RELATIONS = 60;
const ends = fc
  .uniqueArray(fc.tuple(fc.nat(CLUSTERS - 1), fc.nat(CLUSTERS - 1)), {
    selector: ([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`,
    minLength: RELATIONS,
    maxLength: RELATIONS,
  })
  .map((pairs) => Int32Array.from(pairs.flat()));

describe('an index of relations', () => {
  it('finds each that is in it, from both sides, and no other, whatever was taken out before', () => {
    fc.assert(
      fc.property(ends, fc.array(fc.nat(RELATIONS - 1), { minLength: 80, maxLength: 200 }), (pairs, turned) => {
        const index = new RelationIndex(pairs, RELATIONS);
        const known = new Set<number>();
        for (const relation of turned) {
          if (known.delete(relation)) index.remove(relation);
          else {
            index.add(relation);
            known.add(relation);
          }
        }
        for (let relation = 0; relation < RELATIONS; relation += 1) {
          const [a, b] = [pairs[2 * relation] as number, pairs[2 * relation + 1] as number];
          const expected = known.has(relation) ? relation : -1;
          expect([index.find(a, b), index.find(b, a)]).toEqual([expected, expected]);
        }
      }),
    );
  });

  it('is empty once it was cleared, and has room for as many as asked for', () => {
    fc.assert(
      fc.property(ends, fc.nat(RELATIONS), (pairs, most) => {
        const index = new RelationIndex(pairs, RELATIONS);
        const find = (relation: number): number => index.find(pairs[2 * relation]!, pairs[2 * relation + 1]!);
        for (let relation = 0; relation < RELATIONS; relation += 1) index.add(relation);
        index.clear(most);
        for (let relation = 0; relation < RELATIONS; relation += 1) expect(find(relation)).toBe(-1);
        for (let relation = 0; relation < most; relation += 1) index.add(relation);
        for (let relation = 0; relation < RELATIONS; relation += 1)
          expect(find(relation)).toBe(relation < most ? relation : -1);
      }),
    );
  });

  it('of no relations finds none', () => expect(new RelationIndex(new Int32Array(0), 0).find(0, 1)).toBe(-1));
});
