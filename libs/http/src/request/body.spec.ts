import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RequestBody, SmallApp, startSmallApp } from '../../test/small-app.js';

let small: SmallApp;
beforeAll(async () => {
  small = await startSmallApp();
});
afterAll(() => small.app.close());

const utf8 = (...bytes: number[]): Uint8Array =>
  Uint8Array.from([...Buffer.from('{"name":"'), ...bytes, ...Buffer.from('"}')]);

describe('a request body', () => {
  it.each([['application/json'], ['application/json; charset=utf-8'], ['Application/JSON;charset="UTF-8"']])(
    'is taken as %s',
    async (type) => {
      const { response, json } = await small.post('{"name":"Zoë 😀"}', { 'content-type': type });
      expect([response.status, json]).toEqual([201, { name: 'Zoë 😀' }]);
    },
  );

  it.each<[string, RequestBody, string]>([
    ['1 malformed JSON', '{"name":', 'malformed'],
    ['2 no body', '', 'empty'],
    ['3 an array', '[{"name":"a"}]', 'not-an-object'],
    ['3 a scalar', '"a"', 'not-an-object'],
    ['4 trailing garbage', '{"name":"a"}x', 'malformed'],
    ['5 a key twice', '{"name":"a","name":"b"}', 'duplicate-key'],
    ['6 nesting of 100,000', '{"name":' + '['.repeat(100_000) + ']'.repeat(100_000) + '}', 'too-deep'],
    ['8 __proto__', '{"name":"a","__proto__":{"role":"admin"}}', 'forbidden-key'],
    ['8 constructor.prototype', '{"name":"a","constructor":{"prototype":{"role":"admin"}}}', 'forbidden-key'],
    ['9 a NUL', '{"name":"a\\u0000b"}', 'nul-character'],
    ['10 invalid UTF-8', utf8(0xff, 0xfe), 'invalid-utf8'],
    ['11 a lone surrogate', '{"name":"\\ud800"}', 'lone-surrogate'],
    ['12 overlong UTF-8', utf8(0xc0, 0xaf), 'invalid-utf8'],
    ['12 a byte-order mark', '\ufeff{"name":"a"}', 'byte-order-mark'],
    ['12 UTF-16', Buffer.from('\ufeff{"name":"a"}', 'utf16le'), 'byte-order-mark'],
    ['15 a whole number over 2^53', '{"name":"a","count":9007199254740993}', 'number-out-of-range'],
    ['16 NaN', '{"name":"a","count":NaN}', 'malformed'],
    ['16 1e999', '{"name":"a","count":1e999}', 'number-out-of-range'],
  ])('is refused with 400 for %s', async (_, body, code) => {
    const { response, json } = await small.post(body);
    expect([response.status, json.code]).toEqual([400, code]);
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  });

  it('names the place of what it cannot read, and nothing of what was sent', async () => {
    const { json } = await small.post('{"name":"a","parts":[{"label":"Sarah","label":"Jane"}]}');
    expect(json.errors).toEqual([{ field: 'parts[0].label', code: 'duplicate-key', message: 'cannot be read' }]);
    expect(JSON.stringify(json)).not.toMatch(/Sarah|Jane/);
  });

  it.each([1.1, 2, 7])('of %s MB is refused with 413 that reaches the caller (7)', async (megabytes) => {
    const body = JSON.stringify({ name: 'x'.repeat(megabytes * 1024 * 1024) });
    const { response, json } = await small.post(body);
    expect([response.status, json.code]).toEqual([413, 'body-too-large']);
  });

  it('of just under 1 MiB is read', async () => {
    const { response } = await small.post(JSON.stringify({ name: 'x'.repeat(1024 * 1024 - 11) }));
    expect(response.status).toBe(201);
  });

  it.each([
    ['text/plain'],
    ['application/x-www-form-urlencoded'],
    ['application/json; charset=iso-8859-1'],
    ['application/json; charset=utf-16'],
    ['application/problem+json'],
    ['application/jsonp'],
  ])('is refused with 415 as %s (13)', async (type) => {
    const { response, json } = await small.post('{"name":"a"}', { 'content-type': type });
    expect([response.status, json.code]).toEqual([415, 'content-type-not-supported']);
  });

  it('is refused with 415 when it says nothing of its type (13)', async () => {
    const { response } = await small.call('/things', { method: 'POST', body: new Blob(['{"name":"a"}']) });
    expect(response.status).toBe(415);
  });

  it('is never unpacked: a gzip bomb is refused with 415 (14)', async () => {
    const bomb = gzipSync(JSON.stringify({ name: 'x'.repeat(10 * 1024 * 1024) }));
    const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
    const { response, json } = await small.post(bomb, headers);
    expect([response.status, json.code]).toEqual([415, 'content-encoding-not-supported']);
  });

  it('leaves Object.prototype as it was after all of this', () => {
    expect('role' in {}).toBe(false);
  });
});
