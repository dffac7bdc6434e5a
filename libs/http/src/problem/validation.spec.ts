import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SmallApp, startSmallApp } from '../../test/small-app.js';

let small: SmallApp;
beforeAll(async () => {
  small = await startSmallApp();
});
afterAll(() => small.app.close());

describe('a body that does not fit its class', () => {
  it.each<[string, object, string, string]>([
    ['17 a number as text', { name: 'a', count: '1' }, 'count', 'not-a-whole-number'],
    ['17 text as a number', { name: 1 }, 'name', 'not-text'],
    ['18 a list for a text', { name: ['a'] }, 'name', 'not-text'],
    ['18 an object for a text', { name: { toString: 'a' } }, 'name', 'not-text'],
    ['18 an object for a list', { name: 'a', parts: { label: 'a' } }, 'parts', 'not-a-list'],
    ['18 a text for an object', { name: 'a', parts: ['a'] }, 'parts[0]', 'not-an-object'],
    ['19 an unknown property', { name: 'a', role: 'admin' }, 'role', 'unknown-property'],
    [
      '19 an unknown property further in',
      { name: 'a', parts: [{ label: 'a', id: 1 }] },
      'parts[0].id',
      'unknown-property',
    ],
    ['98 a property that only we may set', { name: 'a', version: 3 }, 'version', 'unknown-property'],
    ['a missing property', { count: 1 }, 'name', 'missing'],
    ['a null', { name: null }, 'name', 'missing'],
    ['an empty entry of a list', { name: 'a', parts: [{ label: 'a' }, {}] }, 'parts[1].label', 'missing'],
    ['a text that is too long', { name: 'a', parts: [{ label: 'x'.repeat(21) }] }, 'parts[0].label', 'too-long'],
  ])('is refused with the field and a code for %s', async (_, body, field, code) => {
    const { response, json } = await small.post(JSON.stringify(body));
    expect([response.status, json.code]).toEqual([400, 'invalid']);
    expect(json.errors).toContainEqual({ field, code, message: expect.any(String) });
  });

  it('is told everything that is wrong at once, and none of what it said', async () => {
    const body = {
      name: 7,
      parts: [{ label: 'Sarah Jane, 4 Mill Lane, Hatfield' }],
      'Sarah Jane': 'Hatfield',
      sarah: 1,
    };
    const { json } = await small.post(JSON.stringify(body));
    const fields = (json.errors as { field: string }[]).map(({ field }) => field);
    expect(fields.sort()).toEqual(['?', 'name', 'parts[0].label', 'sarah']);
    expect(JSON.stringify(json)).not.toMatch(/Jane|Mill Lane|Hatfield|\b7\b/);
  });

  it('is told of no more than a hundred faults', async () => {
    const body = Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`p${index}`, 1]));
    const { json } = await small.post(JSON.stringify(body));
    expect(json.errors).toHaveLength(100);
  });
});

describe('a query', () => {
  it('is read without guessing', async () => {
    expect((await small.call('/things')).json).toEqual({ page: 1 });
    expect((await small.call('/things?status=new&page=12')).json).toEqual({ status: 'new', page: 12 });
  });

  it.each([
    ['18 a parameter twice', 'status=new&status=old', 'status', 'repeated-parameter'],
    ['18 a parameter twice with one value', 'page=1&page=1', 'page', 'repeated-parameter'],
    ['18 a list', 'status[]=new', '?', 'unknown-property'],
    ['18 an object', 'status[a]=new', '?', 'unknown-property'],
    ['19 an unknown parameter', 'admin=true', 'admin', 'unknown-property'],
    ['an unknown value', 'status=Sarah', 'status', 'not-in-list'],
    ['a page that is no number', 'page=one', 'page', 'not-a-whole-number'],
    ['a page in another notation', 'page=1e3', 'page', 'not-a-whole-number'],
    ['an empty page', 'page=', 'page', 'not-a-whole-number'],
    ['page 0', 'page=0', 'page', 'not-a-whole-number'],
    ['a page far away', 'page=99999999', 'page', 'too-large'],
    ['a NUL', 'status=%00', 'status', 'malformed-parameter'],
    ['bytes that are not UTF-8', 'status=%ff', 'status', 'malformed-parameter'],
  ])('is refused with 400 for %s', async (_, query, field, code) => {
    const { response, json } = await small.call(`/things?${query}`);
    expect(response.status).toBe(400);
    expect(json.errors).toContainEqual({ field, code, message: expect.any(String) });
    expect(JSON.stringify(json)).not.toContain('Sarah');
  });
});

describe('an idempotency key', () => {
  const keyed = (headers: Record<string, string>) =>
    small.call('/things/keyed', {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json', ...headers },
    });

  it.each<[string, Record<string, string>, string]>([
    ['without one', {}, 'idempotency-key-required'],
    ['with an empty one', { 'idempotency-key': '' }, 'idempotency-key-required'],
    ['with a space in it', { 'idempotency-key': 'a b' }, 'idempotency-key-malformed'],
    ['with a letter outside ASCII', { 'idempotency-key': 'caf\u00e9' }, 'idempotency-key-malformed'],
    ['with 201 characters', { 'idempotency-key': 'a'.repeat(201) }, 'idempotency-key-malformed'],
  ])('is required: a request %s is refused with 400', async (_, headers, code) => {
    const { response, json } = await keyed(headers);
    expect([response.status, json.code]).toEqual([400, code]);
  });

  it('of 200 visible characters is taken as it is', async () => {
    const key = '~!a'.padEnd(200, 'x');
    expect((await keyed({ 'idempotency-key': key })).json).toEqual({ key });
  });
});
