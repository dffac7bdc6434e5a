import { describe, expect, it } from '@jest/globals';
import { spreadOf } from './percentiles.js';

describe('the spread of measured times', () => {
  it('names the middle, the slowest hundredth and the worst', () => {
    const upToHundred = Array.from({ length: 100 }, (_, place) => 100 - place);
    expect(spreadOf(upToHundred)).toEqual({ count: 100, p50: 50, p99: 99, worst: 100 });
  });

  it('is that one time when there is one', () => {
    expect(spreadOf([7])).toEqual({ count: 1, p50: 7, p99: 7, worst: 7 });
  });

  it('makes nothing up when nothing was measured', () => {
    expect(spreadOf([]).p99).toBeNaN();
  });
});
