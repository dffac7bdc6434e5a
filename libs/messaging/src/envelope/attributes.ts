import { isUtf8 } from 'node:buffer';
import type { ReceivedRecord } from '../event-channel.js';

/** What the headers claim, each undefined when it is absent or not to be read without doubt. */
export interface Attributes {
  readonly specVersion: string | undefined;
  readonly contentType: string | undefined;
  readonly id: string | undefined;
  readonly source: string | undefined;
  readonly type: string | undefined;
  readonly subject: string | undefined;
  readonly time: Date | undefined;
  readonly sequence: number | undefined;
  readonly partitionKey: string | undefined;
  readonly correlationId: string | undefined;
  readonly causationId: string | undefined;
  readonly traceparent: string | undefined;
  /** The names of our headers that are there twice, or whose bytes are no plain text. */
  readonly unreadable: readonly string[];
}

const ours = [
  'ce_specversion',
  'content-type',
  'ce_id',
  'ce_source',
  'ce_type',
  'ce_subject',
  'ce_time',
  'ce_sequence',
  'ce_partitionkey',
  'ce_correlationid',
  'ce_causationid',
  'traceparent',
] as const;

type Ours = (typeof ours)[number];
type Headers = ReceivedRecord['headers'];

/** The largest single header, all of them together, and how many: far above what any of ours needs. Bytes. */
const limits = { one: 4_096, all: 16_384, count: 64 } as const;

export function attributesOf(headers: Headers): Attributes {
  const text = (name: Ours): string | undefined => readable(headers, name);
  return {
    specVersion: text('ce_specversion'),
    contentType: text('content-type'),
    id: text('ce_id'),
    source: text('ce_source'),
    type: text('ce_type'),
    subject: text('ce_subject'),
    time: instant(text('ce_time')),
    sequence: wholeNumber(text('ce_sequence')),
    partitionKey: text('ce_partitionkey'),
    correlationId: text('ce_correlationid'),
    causationId: text('ce_causationid'),
    traceparent: text('traceparent'),
    unreadable: ours.filter((name) => isThere(headers, name) && text(name) === undefined),
  };
}

/** Which limit the headers break, in words without their content. */
export function tooLarge(headers: Headers): string | undefined {
  const sizes = headers.map(([name, value]) => Buffer.byteLength(name) + value.length);
  if (headers.length > limits.count) return 'too-many-headers';
  if (sizes.some((size) => size > limits.one)) return 'one-header';
  return sizes.reduce((sum, size) => sum + size, 0) > limits.all ? 'all-headers' : undefined;
}

function readable(headers: Headers, name: Ours): string | undefined {
  const value = headers.find(([found]) => found === name)?.[1];
  if (value === undefined || count(headers, name) > 1 || !isUtf8(value)) return undefined;
  const text = value.toString('utf8');
  return /^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]{1,255}$/u.test(text) ? text : undefined;
}

/** An empty header counts as absent. */
function isThere(headers: Headers, name: Ours): boolean {
  return count(headers, name) > 1 || headers.some(([found, value]) => found === name && value.length > 0);
}

function count(headers: Headers, name: Ours): number {
  return headers.filter(([found]) => found === name).length;
}

/** RFC 3339 with a zone, as CloudEvents asks. */
function instant(text: string | undefined): Date | undefined {
  if (text === undefined || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/.test(text))
    return undefined;
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}
