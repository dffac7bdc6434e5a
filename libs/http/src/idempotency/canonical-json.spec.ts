import { describe, expect, it } from '@jest/globals';
import { canonicalJson } from './canonical-json.js';

describe('canonical JSON', () => {
  it('is the same for the same value, however it was written', () => {
    const sent = { b: [1, { d: 1, c: undefined }], a: 'é' };
    expect(canonicalJson(sent)).toBe('{"a":"é","b":[1,{"d":1}]}');
    expect(canonicalJson({ a: 'é', b: [1, { d: 1 }] })).toBe(canonicalJson(sent));
  });

  it.each([
    [{ a: 1 }, { a: '1' }],
    [{ a: [1, 2] }, { a: [2, 1] }],
    [{ a: null }, {}],
    [{ a: {} }, { a: [] }],
    [undefined, {}],
  ])('differs between %j and %j', (one, other) => {
    expect(canonicalJson(one)).not.toBe(canonicalJson(other));
  });
});
