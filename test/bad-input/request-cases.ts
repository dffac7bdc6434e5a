import { gzipSync } from 'node:zlib';
import type { Door } from './doors.js';

/** A body that must be refused; `row` is its number in the catalogue of bad input (docs/bad-input.md). */
export interface RefusedCase {
  readonly row: number;
  readonly title: string;
  /** All doors unless told. */
  readonly doors?: readonly Door['name'][];
  readonly payload: (door: Door) => unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly status: number;
  readonly code: string;
  /** Of one of the field problems, where the answer names fields. */
  readonly fieldCode?: string;
}

/** The good body as text, with one more property at its end. */
const withProperty = (door: Door, property: string): string =>
  JSON.stringify(door.good()).replace(/}$/, `,${property}}`);
const bytesAround = (door: Door, bytes: number[]): Buffer => {
  const [before, after] = withProperty(door, '"summary2":"~"').split('~') as [string, string];
  return Buffer.concat([Buffer.from(before), Buffer.from(bytes), Buffer.from(after)]);
};
const someText = (door: Door): string => (door.name === 'steps' ? 'question' : 'summary');

/** Section A: bytes, JSON and headers. */
export const transportCases: readonly RefusedCase[] = [
  { row: 1, title: 'malformed JSON', payload: () => '{"a": ', status: 400, code: 'malformed' },
  { row: 2, title: 'an empty body', payload: () => '', status: 400, code: 'empty' },
  {
    row: 3,
    title: 'a list where an object is due',
    payload: (door) => [door.good()],
    status: 400,
    code: 'not-an-object',
  },
  { row: 3, title: 'a number where an object is due', payload: () => '7', status: 400, code: 'not-an-object' },
  {
    row: 4,
    title: 'something after the end',
    payload: (door) => `${JSON.stringify(door.good())} x`,
    status: 400,
    code: 'malformed',
  },
  {
    row: 5,
    title: 'one property twice',
    payload: (door) => withProperty(door, `"${someText(door)}":"b"`),
    status: 400,
    code: 'duplicate-key',
  },
  {
    row: 6,
    title: 'a hundred thousand lists in one another',
    payload: (door) => withProperty(door, `"a":${'['.repeat(100_000)}${']'.repeat(100_000)}`),
    status: 400,
    code: 'too-deep',
  },
  {
    row: 7,
    title: 'two megabytes',
    payload: (door) => withProperty(door, `"a":"${'x'.repeat(2_000_000)}"`),
    status: 413,
    code: 'body-too-large',
  },
  {
    row: 8,
    title: '__proto__',
    payload: (door) => withProperty(door, '"__proto__":{"admin":true}'),
    status: 400,
    code: 'forbidden-key',
  },
  {
    row: 8,
    title: 'constructor.prototype',
    payload: (door) => withProperty(door, '"constructor":{"prototype":{"admin":true}}'),
    status: 400,
    code: 'forbidden-key',
  },
  {
    row: 9,
    title: 'an escaped NUL',
    payload: (door) => withProperty(door, '"a":"x\\u0000y"'),
    status: 400,
    code: 'nul-character',
  },
  { row: 9, title: 'a NUL byte', payload: (door) => bytesAround(door, [0]), status: 400, code: 'nul-character' },
  {
    row: 10,
    title: 'bytes that are not UTF-8',
    payload: (door) => bytesAround(door, [0xc3, 0x28]),
    status: 400,
    code: 'invalid-utf8',
  },
  {
    row: 11,
    title: 'half a surrogate pair',
    payload: (door) => withProperty(door, '"a":"\\ud800"'),
    status: 400,
    code: 'lone-surrogate',
  },
  {
    row: 12,
    title: 'an overlong encoding',
    payload: (door) => bytesAround(door, [0xc0, 0xaf]),
    status: 400,
    code: 'invalid-utf8',
  },
  {
    row: 12,
    title: 'UTF-16 with its mark',
    payload: (door) => Buffer.from(`\ufeff${JSON.stringify(door.good())}`, 'utf16le'),
    status: 400,
    code: 'byte-order-mark',
  },
  {
    row: 13,
    title: 'another content type',
    payload: (door) => door.good(),
    headers: { 'content-type': 'text/plain' },
    status: 415,
    code: 'content-type-not-supported',
  },
  {
    row: 13,
    title: 'another charset',
    payload: (door) => door.good(),
    headers: { 'content-type': 'application/json; charset=iso-8859-1' },
    status: 415,
    code: 'content-type-not-supported',
  },
  {
    row: 14,
    title: 'a gzip bomb',
    payload: () => gzipSync(Buffer.alloc(50_000_000)),
    headers: { 'content-encoding': 'gzip' },
    status: 415,
    code: 'content-encoding-not-supported',
  },
  {
    row: 15,
    title: 'a whole number above 2^53',
    payload: (door) => withProperty(door, '"a":9007199254740993'),
    status: 400,
    code: 'number-out-of-range',
  },
  { row: 16, title: 'NaN', payload: (door) => withProperty(door, '"a":NaN'), status: 400, code: 'malformed' },
  { row: 16, title: 'Infinity', payload: (door) => withProperty(door, '"a":Infinity'), status: 400, code: 'malformed' },
  {
    row: 16,
    title: '1e999',
    payload: (door) => withProperty(door, '"a":1e999'),
    status: 400,
    code: 'number-out-of-range',
  },
  {
    row: 17,
    title: 'a number for a text',
    payload: (door) => ({ ...door.good(), [someText(door)]: 5 }),
    status: 400,
    code: 'invalid',
    fieldCode: 'not-text',
  },
  {
    row: 17,
    title: 'a text for a number',
    doors: ['steps'],
    payload: (door) => ({ ...door.good(), version: '2' }),
    status: 400,
    code: 'invalid',
    fieldCode: 'not-a-whole-number',
  },
  {
    row: 18,
    title: 'a list for a text',
    payload: (door) => ({ ...door.good(), [someText(door)]: ['a'] }),
    status: 400,
    code: 'invalid',
    fieldCode: 'not-text',
  },
  {
    row: 19,
    title: 'a property that nobody knows',
    payload: (door) => ({ ...door.good(), colour: 'red' }),
    status: 400,
    code: 'invalid',
    fieldCode: 'unknown-property',
  },
  {
    row: 98,
    title: 'a property that is not the caller’s to set',
    payload: (door) => ({ ...door.good(), id: 'x', status: 'accepted', recordedBy: 'me' }),
    status: 400,
    code: 'invalid',
    fieldCode: 'unknown-property',
  },
  // The catalogue speaks of one megabyte; our limit for an account is 10,000 characters, so the field is named long before.
  {
    row: 39,
    title: 'a text longer than anybody reads',
    payload: (door) => ({ ...door.good(), [someText(door)]: 'x'.repeat(10_001) }),
    status: 400,
    code: 'invalid',
    fieldCode: 'wrong-length',
  },
];
