import { describe, expect, it } from '@jest/globals';
import { GrowingInt32 } from './growing-array.js';

const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at * 3 - 5);

describe('numbers that are added one by one', () => {
  it.each([0, 1, 1023, 1024, 1025, 2048, 5000])(
    'are all there after %d of them, in memory that threads share',
    (count) => {
      const growing = new GrowingInt32();
      for (const number of upTo(count)) growing.push(number);
      expect(growing).toHaveLength(count);
      const shared = growing.shared();
      expect(Array.from(shared)).toEqual(upTo(count));
      expect(shared.buffer).toBeInstanceOf(SharedArrayBuffer);
      expect(shared.byteLength).toBe(shared.buffer.byteLength);
    },
  );
});
