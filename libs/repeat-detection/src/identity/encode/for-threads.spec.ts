import { describe, expect, it } from '@jest/globals';
import { forThreads } from './for-threads.js';

describe('numbers that may be handed to threads', () => {
  it('are shared with them where they are many', () => {
    const many = forThreads(Uint16Array, 1 << 15);
    expect([many.length, many.buffer instanceof SharedArrayBuffer]).toEqual([1 << 15, true]);
  });

  it('are copied where they are few', () => {
    const few = forThreads(Float32Array, (1 << 14) - 1);
    expect([few.length, few.buffer instanceof SharedArrayBuffer]).toEqual([(1 << 14) - 1, false]);
  });

  it('are 0 to begin with', () => {
    expect(forThreads(Int32Array, 3)).toEqual(Int32Array.of(0, 0, 0));
  });
});
