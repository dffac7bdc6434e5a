import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { seededRandom } from '../../../test/random-texts.js';
import { probabilityOf } from '../score/scored-pairs.js';
import { calibrationOf, checkCalibration } from './calibration.js';
import { learnCalibration, type DecidedWeight } from './learn-calibration.js';

/** Doubtful pairs by a model that says so many bits too much. */
function decisions(count: number, tooMuch: (weight: number) => number, seed = 1): DecidedWeight[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const weight = 6 * random() - 3;
    return { weight, isSame: random() < probabilityOf(weight - tooMuch(weight)) };
  });
}

/** Mean probability less the share that are one person, of doubtful pairs. */
function gap(decided: readonly DecidedWeight[], add: (weight: number) => number): number {
  const doubtful = decided.map(({ weight, isSame }) => ({ chance: probabilityOf(weight + add(weight)), isSame }));
  const sum = doubtful.reduce((total, { chance, isSame }) => total + chance - (isSame ? 1 : 0), 0);
  return Math.abs(sum / doubtful.length);
}

describe('what decisions show about weights', () => {
  const tooMuch = (weight: number): number => 1.2 * (1 - Math.abs(weight) / 3);
  const others = decisions(20_000, tooMuch, 2);

  it('brings the probabilities of other pairs near to how often they are one person', () => {
    const calibration = learnCalibration(decisions(1000, tooMuch));
    expect(gap(others, () => 0)).toBeGreaterThan(0.08);
    expect(gap(others, (weight) => calibrationOf(calibration, weight))).toBeLessThan(0.02);
    expect(calibrationOf(calibration, 0)).toBeLessThan(-0.8);
  });

  it('is next to nothing where the model was right', () => {
    const calibration = learnCalibration(decisions(1000, () => 0));
    expect(calibration?.decisions).toBe(1000);
    for (const { add } of calibration?.bends ?? []) expect(Math.abs(add)).toBeLessThan(0.35);
  });

  it('is little after a few decisions, however one-sided they are', () => {
    const few = [-2, -1, 0, 1, 2].map((weight) => ({ weight, isSame: false }));
    const { bends } = learnCalibration(few) ?? { bends: [] };
    expect(Math.min(...bends.map(({ add }) => add))).toBeLessThan(-0.1);
    for (const { add } of bends) expect(Math.abs(add)).toBeLessThan(0.5);
  });

  it('does not reach further than where decisions are, and a few pairs far out do not stretch it', () => {
    const { bends } = learnCalibration([...decisions(200, tooMuch), { weight: -30, isSame: false }]) ?? { bends: [] };
    expect(bends[0]?.at).toBeGreaterThan(-3);
    expect(bends.at(-1)?.at).toBeLessThan(3);
    expect([bends[0]?.add, bends.at(-1)?.add]).toEqual([0, 0]);
  });

  it.each<[string, DecidedWeight[]]>([
    ['none', []],
    ['one', [{ weight: 1, isSame: true }]],
    ['many alike', Array.from({ length: 50 }, (_, n) => ({ weight: n / 60, isSame: n % 2 === 0 }))],
  ])('cannot be told from %s', (_, decided) => {
    expect(learnCalibration(decided)).toBeUndefined();
  });

  it('never turns two weights round, whatever was decided', () => {
    const decided = fc.record({ weight: fc.double({ min: -9, max: 9, noNaN: true }), isSame: fc.boolean() });
    fc.assert(
      fc.property(fc.array(decided, { minLength: 2, maxLength: 300 }), (all) => {
        const calibration = learnCalibration(all);
        if (calibration) expect(() => checkCalibration(calibration, 'it')).not.toThrow();
      }),
    );
    // All that the model says backwards, many times over.
    const backwards = decisions(3000, () => 0).map(({ weight }) => ({ weight, isSame: weight < 0 }));
    const calibration = learnCalibration(backwards);
    expect(() => checkCalibration(calibration, 'it')).not.toThrow();
    expect(Math.max(...(calibration?.bends ?? []).map(({ add }) => Math.abs(add)))).toBeGreaterThan(0.5);
  });

  it('does not depend on the order of the decisions', () => {
    const decided = decisions(60, tooMuch);
    const [one, other] = [learnCalibration(decided), learnCalibration(decided.toReversed())];
    one?.bends.forEach(({ add }, place) => expect(other?.bends[place]?.add).toBeCloseTo(add, 9));
  });
});
