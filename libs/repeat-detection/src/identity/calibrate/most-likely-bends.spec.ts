import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calibrationOf, type Bend, type Calibration } from './calibration.js';
import { learnCalibration, type DecidedWeight } from './learn-calibration.js';

const weight = fc.integer({ min: -30, max: 90 }).map((tenths) => tenths / 10);
const decision = fc.record({ weight, isSame: fc.boolean() });
const decided = fc.array(decision, { minLength: 12, maxLength: 60 });

/** How likely decisions are by a calibration, and it by itself: every bend is within 0.7 bits of nothing, give or take. */
function plausibility(calibration: Calibration, all: readonly DecidedWeight[]): number {
  const decisions = all.map(({ weight, isSame }) => {
    const bits = weight + calibrationOf(calibration, weight);
    return -Math.log(1 + 2 ** (isSame ? -bits : bits));
  });
  const itself = calibration.bends.map(({ add }) => -((add / 0.7) ** 2) / 2);
  return [...decisions, ...itself].reduce((sum, one) => sum + one, 0);
}

const halved = ({ decisions, bends }: Calibration): Calibration => ({
  decisions,
  bends: bends.map(({ at, add }) => ({ at, add: add / 2 })),
});

/** What a bit is worth between each bend and the next. */
const slopes = ({ bends }: Calibration): number[] =>
  bends.slice(1).map(({ at, add }, place) => {
    const before = bends[place] as Bend;
    return (at + add - before.at - before.add) / (at - before.at);
  });

describe('the bends that are learned', () => {
  it('are the likeliest: moving any of them a little makes the decisions less so', () => {
    fc.assert(
      fc.property(decided, (all) => {
        const learned = learnCalibration(all);
        if (!learned || Math.min(...slopes(learned)) < 0.051) return;
        for (let place = 1; place < 4; place += 1)
          for (const bits of [-0.0001, 0.0001]) {
            const bends = learned.bends.map((bend, at) => (at === place ? { ...bend, add: bend.add + bits } : bend));
            expect(plausibility({ ...learned, bends }, all)).toBeLessThan(plausibility(learned, all));
          }
      }),
    );
  });

  it('leave a bit worth a twentieth of a bit at least, and just that where they would turn weights round', () => {
    fc.assert(
      fc.property(decided, (all) => {
        const learned = learnCalibration(all);
        if (learned) expect(Math.min(...slopes(learned))).toBeGreaterThan(0.05 - 1e-9);
      }),
    );
    const backwards = Array.from({ length: 400 }, (_, n) => ({ weight: (n - 200) / 50, isSame: n < 200 }));
    expect(Math.min(...slopes(learnCalibration(backwards) as Calibration))).toBeCloseTo(0.05, 9);
  });

  it('stand evenly between the outer ones, outside of which lies a fortieth of the decisions on either side', () => {
    const eighty = Array.from({ length: 80 }, (_, n) => ({ weight: n ** 2 / 100, isSame: n > 40 }));
    const { bends } = learnCalibration(eighty.toReversed()) as Calibration;
    const [from, to] = [2 ** 2 / 100, 77 ** 2 / 100];
    [0, 1, 2, 3, 4].forEach((place) => expect(bends[place]?.at).toBeCloseTo(from + ((to - from) * place) / 4, 9));
  });

  it('need decisions a bit apart', () => {
    const apart = (bits: number): DecidedWeight[] => [0, bits].map((weight) => ({ weight, isSame: true }));
    expect(learnCalibration(apart(0.99))).toBeUndefined();
    expect(learnCalibration(apart(1))).toMatchObject({ decisions: 2 });
  });

  it('take much off where the model was sure of hundreds of pairs that are two people', () => {
    const sure = Array.from({ length: 300 }, (_, n) => ({ weight: 10 + n / 10, isSame: false }));
    const learned = learnCalibration(sure) as Calibration;
    expect(learned.bends.slice(1, 4).every(({ add }) => add < -3)).toBe(true);
    expect(plausibility(learned, sure)).toBeGreaterThan(plausibility(halved(learned), sure));
  });

  it('come out where weights are hundreds of bits', () => {
    const wild = [-900, -400, 0, 400, 900].flatMap((weight) => [true, false].map((isSame) => ({ weight, isSame })));
    for (const { at, add } of learnCalibration(wild)?.bends ?? []) expect([at, add].every(Number.isFinite)).toBe(true);
  });
});
