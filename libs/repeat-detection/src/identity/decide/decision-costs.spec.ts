import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { costsOn, decisionCosts, thresholdsOf, type DecisionCosts } from './decision-costs.js';

const costs = (wronglyJoined: number, wronglyParted: number, asking: number): DecisionCosts => {
  const cost = (minutes: number) => ({ minutes, because: '' });
  return {
    version: 'spec',
    from: '2026-01-01',
    wronglyJoined: cost(wronglyJoined),
    wronglyParted: cost(wronglyParted),
    asking: cost(asking),
  };
};

describe('thresholds', () => {
  it('are where the expected costs cross', () => {
    expect(thresholdsOf(costs(1000, 20, 1))).toEqual({ sameFrom: 0.999, askFrom: 0.05 });
  });

  it('leave nobody to be asked when asking never pays', () => {
    expect(thresholdsOf(costs(30, 10, 100))).toEqual({ sameFrom: 0.75, askFrom: 0.75 });
  });

  it('never cost more than the best of the three decisions', () => {
    const minutes = fc.integer({ min: 1, max: 10_000 });
    fc.assert(
      fc.property(minutes, minutes, minutes, fc.double({ min: 0, max: 1, noNaN: true }), (joined, parted, asked, p) => {
        const { sameFrom, askFrom } = thresholdsOf(costs(joined, parted, asked));
        const expected = p >= sameFrom ? (1 - p) * joined : p < askFrom ? p * parted : asked;
        expect(expected).toBeLessThanOrEqual(Math.min((1 - p) * joined, p * parted, asked) + 1e-6 * joined);
      }),
    );
  });
});

describe('the costs that hold on a day', () => {
  const [first] = decisionCosts;
  const later = { ...costs(1, 1, 1), version: 'later', from: '2027-01-01' };

  it('are the latest from that day or before', () => {
    expect(costsOn('2026-12-31', [later, first!]).version).toBe('costs-1');
    expect(costsOn('2027-01-01', [first!, later]).version).toBe('later');
  });

  it('are not there before the first', () => {
    expect(() => costsOn('1999-12-31')).toThrow(RangeError);
  });

  it('say why each is what it is', () => {
    for (const { wronglyJoined, wronglyParted, asking } of decisionCosts)
      for (const { because } of [wronglyJoined, wronglyParted, asking]) expect(because.length).toBeGreaterThan(20);
  });
});
