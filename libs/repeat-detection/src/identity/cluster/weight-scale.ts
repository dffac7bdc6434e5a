import { CLAMP_AT, type LinkRule } from './cluster-options.js';

/**
 * Weights as whole numbers of 2⁻²⁰ bits, the step of a 32-bit float near 10 bits. Sums of them are exact, so they do not
 * depend on the order of adding, which makes the clusters independent of the order of the pairs. A sum stays exact for
 * 400 million pairs of 20 bits.
 */
const STEPS_PER_BIT = 2 ** 20;

export interface WeightScale {
  /** How far a pair's weight lies over that of a pair never scored, in steps. */
  readonly excessOf: (weight: number) => number;
  /** The mean excess from which two clusters are joined, in steps. */
  readonly joinAt: number;
}

/** @throws RangeError when the rule could join pairs without evidence, or could never join anything. */
export function weightScale({ joinAt, missing, clampAt = CLAMP_AT }: LinkRule): WeightScale {
  if (!(missing < joinAt)) throw new RangeError('a pair never scored must count for less than joinAt');
  if (!(clampAt > 0 && clampAt <= MOST_BITS)) throw new RangeError(`clampAt must be over 0 and at most ${MOST_BITS}`);
  const temper = tempering(clampAt);
  const steps = (bits: number): number => Math.round(temper(bits) * STEPS_PER_BIT);
  const [base, least] = [steps(missing), steps(joinAt)];
  return {
    // Rounding never takes a single pair to the other side of `joinAt`.
    excessOf: (weight) =>
      (weight < joinAt ? Math.min(steps(weight), least - 1) : Math.max(steps(weight), least)) - base,
    joinAt: least - base,
  };
}

/**
 * The log odds when the model itself is beside the point in one pair of 2^(clampAt − 1): p' = ε + (1 − 2ε)·p with
 * ε = 1 ÷ (1 + 2^clampAt). Hardly changed while well within ±clampAt, never beyond it, and always in the same order, so
 * that the surer of two sure pairs still goes first.
 */
export function tempering(clampAt: number): (bits: number) => number {
  const most = 2 ** clampAt;
  return (bits) => {
    const odds = 2 ** -Math.abs(bits);
    const within = Math.log2((odds + most) / (1 + most * odds));
    return bits < 0 ? -within : within;
  };
}

/** Beyond this no more can be told apart. */
const MOST_BITS = 50;
