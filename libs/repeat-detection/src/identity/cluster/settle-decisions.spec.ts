import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RecordGroups } from './record-groups.js';
import { settleDecisions } from './settle-decisions.js';
import { eachPair, type RecordPairs } from './weighted-pairs.js';

type Pair = readonly [number, number];

const COUNT = 8;
const among = (pairs: readonly Pair[]): RecordPairs => ({
  left: Int32Array.from(pairs, ([left]) => left),
  right: Int32Array.from(pairs, ([, right]) => right),
});
const listed = (pairs: RecordPairs): Pair[] =>
  Array.from(pairs.left, (left, pair) => [left, pairs.right[pair] as number]);
const refused = (same: readonly Pair[], notSame: readonly Pair[]): Pair[] =>
  listed(settleDecisions(COUNT, among(same), among(notSame)).refused);

describe('decisions that contradict each other', () => {
  it('are settled for "not the same"', () => {
    expect(refused([[1, 0]], [[0, 1]])).toEqual([[0, 1]]);
    expect(refused([[1, 0]], [])).toEqual([]);
  });

  it('are found through others, and the one with the latest records gives way', () => {
    expect(refused([[1, 2], [0, 1]], [[0, 2]])).toEqual([[1, 2]]); // prettier-ignore
    expect(refused([[0, 1], [2, 3], [3, 1]], [[0, 2]])).toEqual([[2, 3]]); // prettier-ignore
  });

  const pairs = fc.array(
    fc.tuple(fc.nat(COUNT - 1), fc.nat(COUNT - 1)).filter(([a, b]) => a !== b),
    { maxLength: 8 },
  );

  it('are each kept or refused; what is kept keeps to "not the same", and what is refused could not be kept', () => {
    fc.assert(
      fc.property(pairs, pairs, (same, notSame) => {
        const settled = settleDecisions(COUNT, among(same), among(notSame));
        expect(listed(settled.kept).length + listed(settled.refused).length).toBe(same.length);
        const groups = new RecordGroups(COUNT);
        eachPair(settled.kept, (a, b) => groups.join(a, b));
        for (const [a, b] of notSame) expect(groups.find(a)).not.toBe(groups.find(b));
        for (const [a, b] of listed(settled.refused)) {
          const [one, other] = [groups.find(a), groups.find(b)];
          const meet = notSame.some(([c, d]) => {
            const ends = [groups.find(c), groups.find(d)];
            return ends.includes(one) && ends.includes(other);
          });
          expect(meet).toBe(true);
        }
      }),
    );
  });

  it('are settled alike in any order', () => {
    const shuffled = pairs.chain((same) =>
      fc.tuple(fc.constant(same), fc.shuffledSubarray(same, { minLength: same.length })),
    );
    fc.assert(
      fc.property(shuffled, pairs, ([same, other], notSame) =>
        expect(refused(other, notSame)).toEqual(refused(same, notSame)),
      ),
    );
  });
});
