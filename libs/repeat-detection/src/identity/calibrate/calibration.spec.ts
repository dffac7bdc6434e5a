import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calibrationOf, checkCalibration, uncalibrated, type Calibration } from './calibration.js';

const tent: Calibration = {
  decisions: 200,
  bends: [
    { at: -4, add: 0 },
    { at: 0, add: -1 },
    { at: 2, add: 0.5 },
    { at: 4, add: 0 },
  ],
};

describe('a calibration', () => {
  it.each([
    [-9, 0],
    [-4, 0],
    [-2, -0.5],
    [0, -1],
    [1, -0.25],
    [2, 0.5],
    [3.5, 0.125],
    [4, 0],
    [12, 0],
    [-Infinity, 0],
    [Infinity, 0],
  ])('of %d bits adds %d', (weight, bits) => {
    expect(calibrationOf(tent, weight)).toBeCloseTo(bits, 12);
  });

  it('that there is none of adds nothing', () => {
    expect(calibrationOf(undefined, 3)).toBe(0);
    expect(uncalibrated(undefined, 3)).toBe(3);
  });

  it('can be taken off again, and keeps the order of weights', () => {
    const weight = fc.double({ min: -15, max: 15, noNaN: true });
    const calibrated = (bits: number): number => bits + calibrationOf(tent, bits);
    fc.assert(
      fc.property(weight, weight, (one, other) => {
        expect(uncalibrated(tent, calibrated(one))).toBeCloseTo(one, 9);
        if (one < other) expect(calibrated(one)).toBeLessThanOrEqual(calibrated(other));
      }),
    );
  });
});

describe('a calibration read from a file', () => {
  it('is taken as it is written', () => {
    expect(() => checkCalibration(JSON.parse(JSON.stringify(tent)), 'it')).not.toThrow();
  });

  it('may be of no decisions, and of two bends', () => {
    const none = { decisions: 0, bends: [tent.bends[0], tent.bends[3]] };
    expect(() => checkCalibration(none, 'it')).not.toThrow();
  });

  it.each<[string, unknown, string]>([
    ['nothing', null, 'it: decisions is no count'],
    ['decisions that are no count', { ...tent, decisions: 1.5 }, 'it: decisions is no count'],
    ['fewer decisions than none', { ...tent, decisions: -1 }, 'it: decisions is no count'],
    ['no bends', { ...tent, bends: undefined }, 'it: bends are not two or more pairs of numbers'],
    ['one bend', { ...tent, bends: [{ at: 0, add: 0 }] }, 'it: bends are not two or more pairs of numbers'],
    ['a bend that is none', { ...tent, bends: [...tent.bends, null] }, 'it: bends are not two or more'],
    ['a bend without bits', { ...tent, bends: [...tent.bends, { at: 5 }] }, 'it: bends are not two or more'],
    ['a bend without place', { ...tent, bends: [...tent.bends, { add: 5 }] }, 'it: bends are not two or more'],
    [
      'a bend before the last one',
      {
        ...tent,
        bends: [
          { at: -4, add: 0 },
          { at: 3, add: -2 },
          { at: 2, add: 0 },
        ],
      },
      'it: bends do not',
    ],
    [
      'two bends in one place',
      {
        ...tent,
        bends: [
          { at: 0, add: 0 },
          { at: 0, add: 1 },
          { at: 9, add: 0 },
        ],
      },
      'it: bends do not',
    ],
    [
      'bends that make two weights one',
      {
        ...tent,
        bends: [
          { at: 0, add: 0 },
          { at: 1, add: -1 },
          { at: 9, add: 0 },
        ],
      },
      'it: bends do not',
    ],
    ['bends in disorder', { ...tent, bends: tent.bends.toReversed() }, 'it: bends do not rise'],
    [
      'bends that turn two weights round',
      { ...tent, bends: [tent.bends[0], { at: 0, add: 9 }, ...tent.bends.slice(2)] },
      'it: bends do not rise',
    ],
    ['a last bend that adds', { ...tent, bends: [...tent.bends, { at: 5, add: 1 }] }, 'it: the outer bends do not'],
    ['a first bend that adds', { ...tent, bends: [{ at: -5, add: 0.5 }, ...tent.bends] }, 'it: the outer bends do not'],
  ])('is refused with %s', (_, read, message) => {
    expect(() => checkCalibration(read, 'it')).toThrow(message);
  });
});
