import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { tempering, weightScale } from './weight-scale.js';

const bits = fc.double({ min: -60, max: 60, noNaN: true });
const clamp = fc.double({ min: 0.5, max: 50, noNaN: true });

describe('tempered bits', () => {
  it('are those of a model that is beside the point now and then', () => {
    const doubt = 1 / (1 + 2 ** 10);
    for (const weight of [-12, -6, -1, 0, 2, 8, 15]) {
      const chance = doubt + (1 - 2 * doubt) / (1 + 2 ** -weight);
      expect(tempering(10)(weight)).toBeCloseTo(Math.log2(chance / (1 - chance)), 9);
    }
  });

  it('never lie further out than allowed, nor than before, and stay on their side', () => {
    fc.assert(
      fc.property(bits, clamp, (weight, clampAt) => {
        const tempered = tempering(clampAt)(weight);
        expect(Math.abs(tempered)).toBeLessThanOrEqual(Math.min(clampAt, Math.abs(weight)) + 1e-9);
        expect(tempered * weight).toBeGreaterThanOrEqual(0);
        expect(tempering(clampAt)(-weight)).toBeCloseTo(-tempered, 12);
      }),
    );
  });

  it('keep their order', () => {
    fc.assert(
      fc.property(bits, bits, clamp, (one, other, clampAt) => {
        const temper = tempering(clampAt);
        if (one <= other) expect(temper(one)).toBeLessThanOrEqual(temper(other) + 1e-9);
      }),
    );
  });

  it('hardly change well within what is allowed', () => expect(tempering(20)(6)).toBeCloseTo(6, 3));
});

describe('the scale of weights', () => {
  it('never takes a pair to the other side of what joins', () => {
    const joinAt = fc.double({ min: -5, max: 5, noNaN: true });
    const near = fc.oneof(fc.constant(0), fc.double({ min: -1e-7, max: 1e-7, noNaN: true }), bits);
    fc.assert(
      fc.property(joinAt, near, (least, over) => {
        const scale = weightScale({ joinAt: least, missing: -6 });
        expect(scale.excessOf(least + over) >= scale.joinAt).toBe(least + over >= least);
      }),
    );
  });

  it('counts from a pair never scored, in whole steps, a million or so to a bit', () => {
    const scale = weightScale({ joinAt: 1, missing: -2, clampAt: 40 });
    expect(scale.excessOf(-2)).toBe(0);
    expect(scale.excessOf(0) / 2 ** 20).toBeCloseTo(2, 6);
    expect(scale.excessOf(5) / 2 ** 20).toBeCloseTo(7, 6);
    expect(scale.joinAt / 2 ** 20).toBeCloseTo(3, 6);
    expect(Number.isInteger(scale.excessOf(0.123))).toBe(true);
  });

  it.each([
    ['pairs never scored join', { joinAt: -2, missing: -1 }, 'must count for less than joinAt'],
    ['pairs never scored are at what joins', { joinAt: -1, missing: -1 }, 'must count for less than joinAt'],
    ['what joins is no number', { joinAt: NaN, missing: -1 }, 'must count for less than joinAt'],
    ['nothing counts', { joinAt: 0, missing: -1, clampAt: 0 }, 'clampAt must be over 0 and at most 50'],
    ['weights count backwards', { joinAt: 0, missing: -1, clampAt: -1 }, 'clampAt must be over 0 and at most 50'],
    ['more counts than can be told apart', { joinAt: 0, missing: -1, clampAt: 51 }, 'clampAt must be over 0'],
  ])('is refused where %s', (_, rule, message) => {
    expect(() => weightScale(rule)).toThrow(RangeError);
    expect(() => weightScale(rule)).toThrow(message);
  });

  it('may be as wide as can be told apart', () =>
    expect(() => weightScale({ joinAt: 0, missing: -1, clampAt: 50 })).not.toThrow());
});
