import { describe, expect, it } from '@jest/globals';
import { parseStrictJson, StrictJsonError, StrictJsonFault, StrictJsonLimits } from './strict-json.js';

const read = (json: string | Uint8Array, limits?: StrictJsonLimits): unknown =>
  parseStrictJson(typeof json === 'string' ? new TextEncoder().encode(json) : json, limits);

function refusal(json: string | Uint8Array, limits?: StrictJsonLimits): { code: StrictJsonFault; path: string } {
  try {
    read(json, limits);
  } catch (error) {
    if (error instanceof StrictJsonError) return { code: error.code, path: error.path };
    throw error;
  }
  throw new Error('the text was accepted');
}

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const inString = (...values: number[]): Uint8Array => bytes(0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, ...values, 0x22, 0x7d);
const nested = (depth: number): string => '{"a":'.repeat(depth - 1) + '{}' + '}'.repeat(depth - 1);

describe('a strict JSON text', () => {
  it.each([
    ['{}'],
    [' \t\r\n{ "a" : [ 1 , -0.5e2 , true , false , null , "" ] , "b" : { } } \n'],
    [
      '{"name":"O\'Brien","other":"Zo\\u0065\\u0308","smile":"😀","escaped":"\\ud83d\\ude00 \\"\\\\\\/\\b\\f\\n\\r\\t"}',
    ],
    ['{"a":"bidi \u202e and zero width \u200b are carried"}'],
    ['{"largest":9007199254740991,"smallest":-9007199254740991,"small":1e-300}'],
    ['{"toString":1,"hasOwnProperty":2,"a":{"a":{"a":1}}}'],
    ['{"":1}'],
  ])('is read as JSON.parse reads it: %s', (json) => {
    expect(read(json)).toEqual(JSON.parse(json));
  });

  it.each<[string, string | Uint8Array, StrictJsonFault, string]>([
    ['no bytes', '', 'empty', ''],
    ['only space', ' \n', 'empty', ''],
    ['an open object', '{"a":1', 'malformed', ''],
    ['a missing comma', '{"a":1 "b":2}', 'malformed', ''],
    ['a comma too many', '{"a":1,}', 'malformed', ''],
    ['a comma too many in an array', '{"a":[1,]}', 'malformed', 'a[1]'],
    ['a key without quotes', '{a:1}', 'malformed', ''],
    ['single quotes', "{'a':1}", 'malformed', ''],
    ['a comment', '{"a":1}/* */', 'malformed', ''],
    ['trailing garbage', '{"a":1} x', 'malformed', ''],
    ['two documents', '{}{}', 'malformed', ''],
    ['NaN', '{"a":NaN}', 'malformed', 'a'],
    ['Infinity', '{"a":-Infinity}', 'malformed', 'a'],
    ['a leading zero', '{"a":01}', 'malformed', ''],
    ['a plus sign', '{"a":+1}', 'malformed', 'a'],
    ['a half number', '{"a":1.}', 'malformed', ''],
    ['an unknown escape', '{"a":"\\x41"}', 'malformed', 'a'],
    ['a short escape', '{"a":"\\u00"}', 'malformed', 'a'],
    ['an open string', '{"a":"b', 'malformed', 'a'],
    ['a string that ends in a backslash', '{"a":"b\\', 'malformed', 'a'],
    ['a line break in a string', '{"a":"b\nc"}', 'malformed', 'a'],
    ['a space that JSON does not know', '{\u00a0"a":1}', 'malformed', ''],
    ['a scalar', '"text"', 'not-an-object', ''],
    ['null', 'null', 'not-an-object', ''],
    ['an array', '[{"a":1}]', 'not-an-object', ''],
    ['one key twice', '{"people":[{"person":{"sex":"F","sex":"M"}}]}', 'duplicate-key', 'people[0].person.sex'],
    ['one key twice, once escaped', '{"role":1,"r\\u006fle":2}', 'duplicate-key', 'role'],
    ['one key twice that is not of a schema', '{"Sarah Jane":1,"Sarah Jane":2}', 'duplicate-key', '?'],
    ['__proto__', '{"a":{"__proto__":{"admin":true}}}', 'forbidden-key', 'a.__proto__'],
    ['__proto__, escaped', '{"\\u005f_proto__":{}}', 'forbidden-key', '__proto__'],
    ['constructor', '{"constructor":{"prototype":{}}}', 'forbidden-key', 'constructor'],
    ['prototype', '{"prototype":1}', 'forbidden-key', 'prototype'],
    ['33 levels', nested(33), 'too-deep', 'a' + '.a'.repeat(31)],
    ['a NUL in a string', '{"a":"\\u0000"}', 'nul-character', 'a'],
    ['a raw NUL in a string', '{"a":"\u0000"}', 'nul-character', 'a'],
    ['a raw NUL between values', '{"a":1}\u0000', 'nul-character', ''],
    ['a NUL in a key', '{"a\\u0000":1}', 'nul-character', ''],
    ['a high surrogate alone', '{"a":"\\ud83d"}', 'lone-surrogate', 'a'],
    ['a low surrogate alone', '{"a":"\\ude00\\ud83d"}', 'lone-surrogate', 'a'],
    ['a whole number over 2^53', '{"a":9007199254740993}', 'number-out-of-range', 'a'],
    ['2^53 itself, which 2^53+1 is rounded to', '{"a":9007199254740992}', 'number-out-of-range', 'a'],
    ['a whole number under -2^53', '{"a":[-9007199254740992]}', 'number-out-of-range', 'a[0]'],
    ['1e999', '{"a":1e999}', 'number-out-of-range', 'a'],
    ['1e-999, which would become 0', '{"a":1e-999}', 'number-out-of-range', 'a'],
    ['a UTF-8 byte-order mark', bytes(0xef, 0xbb, 0xbf, 0x7b, 0x7d), 'byte-order-mark', ''],
    ['a UTF-16 byte-order mark', bytes(0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00), 'byte-order-mark', ''],
    ['UTF-16 without a mark', bytes(0x7b, 0x00, 0x7d, 0x00), 'nul-character', ''],
    ['a byte that UTF-8 does not have', inString(0xff), 'invalid-utf8', ''],
    ['an unfinished sequence', inString(0xc3), 'invalid-utf8', ''],
    ['an overlong slash', inString(0xc0, 0xaf), 'invalid-utf8', ''],
    ['an overlong NUL', inString(0xc0, 0x80), 'invalid-utf8', ''],
    ['a surrogate written in UTF-8', inString(0xed, 0xa0, 0x80), 'invalid-utf8', ''],
  ])('is refused for %s', (_, json, code, path) => {
    expect(refusal(json)).toEqual({ code, path });
  });

  it('may be 32 levels deep, and a hundred thousand are refused without exhausting the stack', () => {
    expect(read(nested(32))).toBeDefined();
    expect(refusal(nested(100_000)).code).toBe('too-deep');
    expect(refusal('['.repeat(100_000)).code).toBe('too-deep');
    expect(read(nested(3), { maxDepth: 3 })).toBeDefined();
    expect(refusal(nested(4), { maxDepth: 3 }).code).toBe('too-deep');
  });

  it('is refused when it is longer than the limit, before it is read', () => {
    expect(read('{"a":1}', { maxDepth: 32, maxBytes: 7 })).toEqual({ a: 1 });
    expect(refusal('{"a":12}', { maxDepth: 32, maxBytes: 7 })).toEqual({ code: 'too-large', path: '' });
  });

  it('leaves Object.prototype as it was', () => {
    refusal('{"__proto__":{"polluted":true}}');
    expect('polluted' in {}).toBe(false);
  });

  it('is never quoted in what its refusal says', () => {
    const error = (): unknown => read('{"person":{"Sarah Jane O\'Brien":9007199254740993}}');
    expect(error).toThrow('number-out-of-range at person.?');
  });
});
