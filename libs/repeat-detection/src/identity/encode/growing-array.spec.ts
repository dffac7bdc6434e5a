import { describe, expect, it } from '@jest/globals';
import { GrowingInt32 } from './growing-array.js';

const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at * 3 - 5);

describe('numbers that are added one by one', () => {
  it.each([0, 1, 15, 16, 17, 32, 5000, 20_000])('are all there after %d of them, in memory of their own', (count) => {
    const growing = new GrowingInt32();
    for (const number of upTo(count)) growing.push(number);
    expect(growing).toHaveLength(count);
    const shared = growing.shared();
    expect(Array.from(shared)).toEqual(upTo(count));
    expect(shared.byteLength).toBe(shared.buffer.byteLength);
  });

  it('are shared with threads where they are many', () => {
    const growing = new GrowingInt32();
    for (const number of upTo(20_000)) growing.push(number);
    expect(growing.shared().buffer).toBeInstanceOf(SharedArrayBuffer);
  });
});
