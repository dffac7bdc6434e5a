import { describe, expect, it } from '@jest/globals';
import { wilsonInterval } from './wilson.js';

describe("Wilson's interval", () => {
  it('is that of the textbook: 8 of 10 are between 49% and 94%', () => {
    const [from, to] = wilsonInterval(0.8, 10);
    expect(from).toBeCloseTo(0.4902, 3);
    expect(to).toBeCloseTo(0.9433, 3);
  });

  it('leaves room for doubt where all of a few cases were right', () => {
    const [from, to] = wilsonInterval(1, 5);
    expect(from).toBeCloseTo(0.5655, 3);
    expect(to).toBe(1);
  });
});
