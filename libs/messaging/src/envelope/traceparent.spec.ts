import { describe, expect, it } from '@jest/globals';
import { nextHop } from './traceparent.js';

const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
const newHex = (bytes: number): string => 'ab'.repeat(bytes);

describe('the trace of an event', () => {
  it('stays the same over a hop, with a span of its own and the flags of before', () => {
    expect(nextHop(`00-${trace}-00f067aa0ba902b7-00`, newHex)).toBe(`00-${trace}-${'ab'.repeat(8)}-00`);
  });

  it.each([undefined, '', 'nonsense', `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`])('begins anew after %p', (before) => {
    expect(nextHop(before, newHex)).toBe(`00-${'ab'.repeat(16)}-${'ab'.repeat(8)}-01`);
  });
});
