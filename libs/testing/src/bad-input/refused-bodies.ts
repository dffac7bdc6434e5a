import { gzipSync } from 'node:zlib';
import type { Door, DoorFields } from './door.js';

/** A body that must be refused; `row` is its number in the catalogue of bad input. */
export interface RefusedBody {
  readonly row: number;
  readonly title: string;
  /** Of what kind a field of the door must be. */
  readonly needs?: keyof DoorFields;
  readonly payload: (door: Door) => unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly status: number;
  readonly code: string;
  /** Which field the answer must name, and what it says of it. */
  readonly names?: (door: Door) => { readonly field: string; readonly code: string };
}

/** Whether the door has what the case spoils. */
export const isFor = ({ fields }: Pick<Door, 'fields'>, { needs }: Pick<RefusedBody, 'needs'>): boolean =>
  needs === undefined || fields[needs] !== undefined;

/** The good body as text, with one more property at its end. */
const more = (door: Door, property: string): string => JSON.stringify(door.good()).replace(/}$/, `,${property}}`);
const bytesAround = (door: Door, bytes: number[]): Buffer => {
  const [before, after] = more(door, '"more":"~"').split('~') as [string, string];
  return Buffer.concat([Buffer.from(before), Buffer.from(bytes), Buffer.from(after)]);
};
const firstOf = (door: Door): string => Object.keys(door.good())[0] as string;

const bomb = gzipSync(Buffer.alloc(50_000_000));
const unread = { status: 400 } as const;
const notTaken = { status: 415, code: 'content-type-not-supported' } as const;

/** Section A: bytes, JSON and headers. */
export const unreadableBodies: readonly RefusedBody[] = [
  { ...unread, row: 1, title: 'malformed JSON', payload: () => '{"a": ', code: 'malformed' },
  { ...unread, row: 2, title: 'an empty body', payload: () => '', code: 'empty' },
  {
    ...unread,
    row: 3,
    title: 'a list where an object is due',
    payload: (door) => [door.good()],
    code: 'not-an-object',
  },
  { ...unread, row: 3, title: 'a number where an object is due', payload: () => '7', code: 'not-an-object' },
  {
    ...unread,
    row: 4,
    title: 'something after the end',
    payload: (door) => `${JSON.stringify(door.good())} x`,
    code: 'malformed',
  },
  {
    ...unread,
    row: 5,
    title: 'one property twice',
    payload: (door) => more(door, `"${firstOf(door)}":"b"`),
    code: 'duplicate-key',
    names: (door) => ({ field: firstOf(door), code: 'duplicate-key' }),
  },
  {
    ...unread,
    row: 6,
    title: 'a hundred thousand lists in one another',
    payload: (door) => more(door, `"a":${'['.repeat(100_000)}${']'.repeat(100_000)}`),
    code: 'too-deep',
  },
  {
    row: 7,
    title: 'two megabytes',
    payload: (door) => more(door, `"a":"${'x'.repeat(2_000_000)}"`),
    status: 413,
    code: 'body-too-large',
  },
  {
    ...unread,
    row: 8,
    title: '__proto__',
    payload: (door) => more(door, '"__proto__":{"admin":true}'),
    code: 'forbidden-key',
  },
  {
    ...unread,
    row: 8,
    title: 'constructor.prototype',
    payload: (door) => more(door, '"constructor":{"prototype":{"admin":true}}'),
    code: 'forbidden-key',
  },
  {
    ...unread,
    row: 9,
    title: 'an escaped NUL',
    payload: (door) => more(door, '"a":"x\\u0000y"'),
    code: 'nul-character',
  },
  { ...unread, row: 9, title: 'a NUL byte', payload: (door) => bytesAround(door, [0]), code: 'nul-character' },
  {
    ...unread,
    row: 10,
    title: 'bytes that are not UTF-8',
    payload: (door) => bytesAround(door, [0xc3, 0x28]),
    code: 'invalid-utf8',
  },
  {
    ...unread,
    row: 11,
    title: 'half a surrogate pair',
    payload: (door) => more(door, '"a":"\\ud800"'),
    code: 'lone-surrogate',
  },
  {
    ...unread,
    row: 12,
    title: 'an overlong encoding',
    payload: (door) => bytesAround(door, [0xc0, 0xaf]),
    code: 'invalid-utf8',
  },
  {
    ...unread,
    row: 12,
    title: 'UTF-16 with its mark',
    payload: (door) => Buffer.from(`\ufeff${JSON.stringify(door.good())}`, 'utf16le'),
    code: 'byte-order-mark',
  },
  {
    ...notTaken,
    row: 13,
    title: 'another content type',
    payload: (door) => door.good(),
    headers: { 'content-type': 'text/plain' },
  },
  {
    ...notTaken,
    row: 13,
    title: 'another charset',
    payload: (door) => door.good(),
    headers: { 'content-type': 'application/json; charset=iso-8859-1' },
  },
  {
    row: 14,
    title: 'a gzip bomb',
    payload: () => bomb,
    headers: { 'content-encoding': 'gzip' },
    status: 415,
    code: 'content-encoding-not-supported',
  },
  {
    ...unread,
    row: 15,
    title: 'a whole number above 2^53',
    payload: (door) => more(door, '"a":9007199254740993'),
    code: 'number-out-of-range',
  },
  { ...unread, row: 16, title: 'NaN', payload: (door) => more(door, '"a":NaN'), code: 'malformed' },
  { ...unread, row: 16, title: 'Infinity', payload: (door) => more(door, '"a":Infinity'), code: 'malformed' },
  { ...unread, row: 16, title: '1e999', payload: (door) => more(door, '"a":1e999'), code: 'number-out-of-range' },
];
