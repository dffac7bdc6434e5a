import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countSure, countWeights, thresholdsOf } from './count-weights.js';

/** Pair i is of records 2i and 2i + 1; labels say whether they are one person. */
const labelledPairs = (pairs: readonly { readonly weight: number; readonly same: boolean }[]) => ({
  pairs: {
    left: Int32Array.from(pairs, (_, pair) => pair * 2),
    right: Int32Array.from(pairs, (_, pair) => pair * 2 + 1),
    weight: Float32Array.from(pairs, ({ weight }) => weight),
  },
  truth: {
    entityOf: Int32Array.from(pairs.flatMap(({ same }, pair) => [pair * 2, same ? pair * 2 : pair * 2 + 1])),
  },
});
const sum = (counts: readonly number[] = []): number => counts.reduce((total, each) => total + each, 0);

describe('counting pairs by match weight', () => {
  it('puts each into the bin that begins at its weight or next below, and the extremes into the outermost', () => {
    const { pairs, truth } = labelledPairs(
      [-90, -0.1, 0, 0.24, 0.25, 90].map((weight) => ({ weight, same: weight >= 0 })),
    );
    const { from, step, pairs: counts, labelled } = countWeights(pairs, truth);
    const at = (weight: number): number | undefined => counts[(weight - from) / step];
    expect([counts[0], at(-0.25), at(0), at(0.25), counts.at(-1)]).toEqual([1, 1, 2, 1, 1]);
    expect([sum(labelled?.same), sum(labelled?.different)]).toEqual([4, 2]);
  });

  it('leaves out of what is labelled the pairs of a record that the labels do not know', () => {
    const { pairs, truth } = labelledPairs([{ weight: 3, same: true }]);
    truth.entityOf[1] = -1;
    const { pairs: counts, labelled } = countWeights(pairs, truth);
    expect([sum(counts), sum(labelled?.same), sum(labelled?.different)]).toEqual([1, 0, 0]);
  });

  it('says nothing of labels where there are none', () => {
    expect(countWeights(labelledPairs([{ weight: 3, same: true }]).pairs)).not.toHaveProperty('labelled');
  });

  it('calls a pair linked from even odds on, and doubtful up to nine to one for or against', () => {
    const { pairs } = labelledPairs([-3.2, -3.1, -0.1, 0, 3.1, 3.2].map((weight) => ({ weight, same: true })));
    expect(countSure(pairs)).toEqual({ linked: 3, doubtful: 4 });
  });
});

describe('precision and recall over the threshold', () => {
  it('are what counting the pairs from each threshold up gives', () => {
    const sixteenths = fc.integer({ min: -19 * 16, max: 39 * 16 }).map((number) => number / 16);
    const pair = fc.record({ weight: sixteenths, same: fc.boolean() });
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 40 }), fc.nat(9), (made, missed) => {
        const { pairs, truth } = labelledPairs(made);
        const truePairs = made.filter(({ same }) => same).length + missed;
        const { labelled } = countWeights(pairs, truth);
        for (const { weight, precision, recall, f1 } of thresholdsOf(labelled!, truePairs)) {
          const taken = made.filter((one) => one.weight >= weight);
          const right = taken.filter(({ same }) => same).length;
          expect(precision).toBeCloseTo(right / taken.length, 12);
          expect(recall).toBeCloseTo(truePairs === 0 ? 0 : right / truePairs, 12);
          expect(f1).toBeCloseTo((2 * right) / (taken.length + truePairs), 12);
        }
      }),
    );
  });

  it('begin at the lowest pair and end at the highest', () => {
    const { pairs, truth } = labelledPairs([-2, 5].map((weight) => ({ weight, same: true })));
    const weights = thresholdsOf(countWeights(pairs, truth).labelled!, 2).map(({ weight }) => weight);
    expect([weights[0], weights.at(-1)]).toEqual([-2, 5]);
  });

  it('are none where no pair is labelled', () => {
    const none = countWeights(labelledPairs([]).pairs, { entityOf: new Int32Array() });
    expect(thresholdsOf(none.labelled!, 0)).toEqual([]);
  });
});
