import { describe, expect, it } from '@jest/globals';
import { reliabilityOf } from './reliability.js';

describe('reliability', () => {
  it('is the mean probability said and the share that is true, in bands of ten per cent', () => {
    const pairs = {
      left: Int32Array.of(0, 0, 1, 0),
      right: Int32Array.of(1, 2, 2, 3),
      weight: Float32Array.of(0, 0, 0, 30),
    };
    const bands = reliabilityOf(pairs, { entityOf: Int32Array.of(7, 7, 8, 7) });
    expect(bands).toHaveLength(2);
    expect(bands[0]).toEqual({ from: 0.5, to: 0.6, pairs: 3, said: 0.5, true: 1 / 3 });
    expect(bands[1]).toMatchObject({ from: 0.9, to: 1, pairs: 1, true: 1 });
  });

  it('is of labelled pairs alone, and of two files of pairs across them', () => {
    const pairs = { left: Int32Array.of(0, 0), right: Int32Array.of(1, 2), weight: Float32Array.of(0, 0) };
    expect(reliabilityOf(pairs, { entityOf: Int32Array.of(-1, 1, 1) })).toEqual([]);
    expect(reliabilityOf(pairs, { entityOf: Int32Array.of(1, 1, 1), leftSize: 2 })).toMatchObject([{ pairs: 1 }]);
  });
});
