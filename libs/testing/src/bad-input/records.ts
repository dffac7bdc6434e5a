import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { sourceOfTopic, type EventType } from '#libs/case-schemas';
import type { QuarantineReason } from '#libs/messaging';
import type { IHeaders } from 'kafkajs';

/** A record as it goes to the broker, whatever is in it. */
export interface Seed {
  readonly topic: string;
  readonly key: string | Buffer | null;
  readonly value: string | Buffer | null;
  readonly headers: IHeaders;
}

/** An event on its way to a consumer, as its right sender would write it, but for what the case spoils. */
export interface GoodEvent extends Seed {
  readonly key: string;
  readonly value: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface EventOptions {
  readonly topic: string;
  readonly type: EventType;
  readonly subject: string;
  readonly sequence: number;
  readonly data: object;
}

export function event({ topic, type, subject, sequence, data }: EventOptions): GoodEvent {
  const headers = {
    'content-type': 'application/json',
    ce_specversion: '1.0',
    ce_id: randomUUID(),
    ce_source: sourceOfTopic(topic) ?? '',
    ce_type: type,
    ce_subject: subject,
    ce_time: new Date().toISOString(),
    ce_sequence: String(sequence),
    ce_partitionkey: subject,
    ce_correlationid: randomUUID(),
  };
  return { topic, key: subject, value: JSON.stringify(data), headers };
}

/** A record that must be set aside for this reason, whichever consumer reads it. */
export interface QuarantinedCase {
  readonly row: number;
  readonly title: string;
  readonly spoil: (good: GoodEvent) => Seed;
  readonly reason: QuarantineReason;
}

const header =
  (name: string, value: string) =>
  (good: GoodEvent): Seed => ({ ...good, headers: { ...good.headers, [name]: value } });
const without =
  (name: string) =>
  (good: GoodEvent): Seed => ({
    ...good,
    headers: Object.fromEntries(Object.entries(good.headers).filter(([each]) => each !== name)),
  });
const twice =
  (name: string) =>
  (good: GoodEvent): Seed => ({ ...good, headers: { ...good.headers, [name]: [good.headers[name] ?? '', 'another'] } });
const value =
  (text: string | Buffer | null) =>
  (good: GoodEvent): Seed => ({ ...good, value: text });
const more =
  (property: string) =>
  (good: GoodEvent): Seed => ({ ...good, value: good.value.replace(/}$/, `,${property}}`) });

const bomb = gzipSync(Buffer.alloc(50_000_000));
const required = [
  'ce_specversion',
  'ce_id',
  'ce_source',
  'ce_type',
  'ce_subject',
  'ce_time',
  'ce_sequence',
  'ce_correlationid',
  'content-type',
];

/** Sections A and D for what comes over the broker, and the false source of section E. */
export const quarantinedCases: readonly QuarantinedCase[] = [
  { row: 1, title: 'malformed JSON', spoil: value('{"referralId": '), reason: 'unreadable' },
  { row: 2, title: 'an empty value', spoil: value(''), reason: 'unreadable' },
  { row: 3, title: 'a list where an object is due', spoil: value('[]'), reason: 'unreadable' },
  { row: 3, title: 'a number where an object is due', spoil: value('7'), reason: 'unreadable' },
  {
    row: 4,
    title: 'something after the end',
    spoil: (good) => ({ ...good, value: `${good.value} x` }),
    reason: 'unreadable',
  },
  { row: 5, title: 'one property twice', spoil: more('"a":1,"a":2'), reason: 'unreadable' },
  {
    row: 6,
    title: 'a hundred thousand lists in one another',
    spoil: more(`"a":${'['.repeat(100_000)}${']'.repeat(100_000)}`),
    reason: 'unreadable',
  },
  { row: 8, title: '__proto__', spoil: more('"__proto__":{"admin":true}'), reason: 'unreadable' },
  {
    row: 8,
    title: 'constructor.prototype',
    spoil: more('"constructor":{"prototype":{"admin":true}}'),
    reason: 'unreadable',
  },
  { row: 9, title: 'an escaped NUL', spoil: more('"a":"x\\u0000y"'), reason: 'unreadable' },
  {
    row: 10,
    title: 'bytes that are not UTF-8',
    spoil: value(Buffer.from([0x7b, 0xc3, 0x28, 0x7d])),
    reason: 'unreadable',
  },
  { row: 11, title: 'half a surrogate pair', spoil: more('"a":"\\ud800"'), reason: 'unreadable' },
  {
    row: 12,
    title: 'an overlong encoding',
    spoil: value(Buffer.from([0x7b, 0x22, 0xc0, 0xaf, 0x22, 0x3a, 0x31, 0x7d])),
    reason: 'unreadable',
  },
  {
    row: 12,
    title: 'UTF-16 with its mark',
    spoil: (good) => ({ ...good, value: Buffer.from(`\ufeff${good.value}`, 'utf16le') }),
    reason: 'unreadable',
  },
  {
    row: 13,
    title: 'another content type',
    spoil: header('content-type', 'text/plain'),
    reason: 'missing-envelope-field',
  },
  {
    row: 13,
    title: 'another charset',
    spoil: header('content-type', 'application/json; charset=iso-8859-1'),
    reason: 'missing-envelope-field',
  },
  {
    row: 14,
    title: 'a gzip bomb',
    spoil: (good) => ({ ...good, value: bomb }),
    reason: 'unreadable',
  },
  { row: 15, title: 'a whole number above 2^53', spoil: more('"a":9007199254740993'), reason: 'unreadable' },
  { row: 16, title: 'NaN', spoil: more('"a":NaN'), reason: 'unreadable' },
  { row: 16, title: '1e999', spoil: more('"a":1e999'), reason: 'unreadable' },
  {
    row: 17,
    title: 'data of another shape',
    spoil: value('{"referralId":7,"at":"yesterday"}'),
    reason: 'invalid-data',
  },
  {
    row: 21,
    title: 'a header of 64 KB',
    spoil: header('ce_extension', 'x'.repeat(65_536)),
    reason: 'header-too-large',
  },
  {
    row: 21,
    title: 'a hundred headers',
    spoil: (good) => ({
      ...good,
      headers: { ...good.headers, ...Object.fromEntries(Array.from({ length: 100 }, (_, n) => [`h${n}`, 'x'])) },
    }),
    reason: 'header-too-large',
  },
  { row: 22, title: 'a line break in a header', spoil: header('ce_subject', 'a\r\nb'), reason: 'unreadable' },
  { row: 42, title: '30 February', spoil: header('ce_time', '2026-02-30T10:00:00'), reason: 'missing-envelope-field' },
  { row: 49, title: 'infinity', spoil: header('ce_time', 'infinity'), reason: 'missing-envelope-field' },
  {
    row: 50,
    title: 'the day before the month',
    spoil: header('ce_time', '12/04/2026 10:00'),
    reason: 'missing-envelope-field',
  },
  {
    row: 52,
    title: 'a time without a zone',
    spoil: header('ce_time', '2026-03-29T01:30:00'),
    reason: 'missing-envelope-field',
  },
  {
    row: 75,
    title: 'a major version that nobody knows',
    spoil: (good) => header('ce_type', good.headers['ce_type']?.replace('.v1', '.v9') ?? '')(good),
    reason: 'unsupported-version',
  },
  ...required.map((name) => ({
    row: 76,
    title: `no ${name}`,
    spoil: without(name),
    reason: 'missing-envelope-field' as const,
  })),
  ...required.map((name) => ({
    row: 76,
    title: `two of ${name}`,
    spoil: twice(name),
    reason: 'unreadable' as const,
  })),
  ...['ce_id', 'ce_subject', 'ce_correlationid'].map((name) => ({
    row: 76,
    title: `a ${name} of more than 255 characters`,
    spoil: header(name, 'x'.repeat(256)),
    reason: 'unreadable' as const,
  })),
  {
    row: 76,
    title: 'a sequence that is no whole number',
    spoil: header('ce_sequence', '1.5'),
    reason: 'missing-envelope-field',
  },
  {
    row: 77,
    title: 'a key that is not the subject',
    spoil: (good) => ({ ...good, key: randomUUID() }),
    reason: 'key-mismatch',
  },
  { row: 77, title: 'no key', spoil: (good) => ({ ...good, key: null }), reason: 'key-mismatch' },
  { row: 78, title: 'a tombstone', spoil: value(null), reason: 'no-value' },
  {
    row: 88,
    title: 'an event of next week',
    spoil: header('ce_time', new Date(Date.now() + 7 * 86_400_000).toISOString()),
    reason: 'from-the-future',
  },
  {
    row: 94,
    title: 'the source of another agency',
    spoil: (good) =>
      header(
        'ce_source',
        good.headers['ce_source'] === '/agencies/sarc' ? '/agencies/probation' : '/agencies/sarc',
      )(good),
    reason: 'wrong-source',
  },
  {
    row: 94,
    title: 'a source that is no agency',
    spoil: header('ce_source', 'https://example.org'),
    reason: 'wrong-source',
  },
];
