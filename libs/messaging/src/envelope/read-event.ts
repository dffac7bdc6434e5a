import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { plainToInstance } from 'class-transformer';
import { type ValidationError, validateSync } from 'class-validator';
import { StrictJsonError, parseStrictJson } from '#libs/case-schemas';
import type { ReceivedRecord } from '../event-channel.js';
import type { PayloadClass } from '../messaging-options.js';
import { type CaseEvent, type Poison, contentDigest } from './case-event.js';
import { type Attributes, attributesOf, tooLarge } from './attributes.js';
import type { QuarantineReason } from './quarantine-reason.js';

export interface ReadingRules {
  readonly catalogue: Readonly<Record<string, PayloadClass>>;
  /** Types that are answered without regard to order. */
  readonly unordered: readonly string[];
  /** Types of the catalogue that somebody here handles. */
  readonly handles: (type: string) => boolean;
  readonly sourceOfTopic: (topic: string) => string | undefined;
}

export type Reading = { readonly event: CaseEvent } | { readonly poison: Poison };

const day = 24 * 60 * 60 * 1_000;

/** Believes a record or says why not. Depends on nothing but its arguments. */
export function readEvent(record: ReceivedRecord, rules: ReadingRules, now: Date): Reading {
  const attributes = attributesOf(record.headers);
  try {
    return { event: believe(record, attributes, rules, now) };
  } catch (error) {
    if (error instanceof Unfit) return { poison: poisonOf(record, attributes, error, rules) };
    throw error;
  }
}

class Unfit extends Error {
  constructor(
    readonly reason: QuarantineReason,
    readonly detail?: string,
  ) {
    super(reason);
  }
}

function believe(record: ReceivedRecord, attributes: Attributes, rules: ReadingRules, now: Date): CaseEvent {
  const large = tooLarge(record.headers);
  if (large !== undefined) throw new Unfit('header-too-large', large);
  const value = record.value;
  if (value === null) throw new Unfit('no-value');
  const envelope = readEnvelope(attributes, rules);
  if (envelope.source !== rules.sourceOfTopic(record.topic)) throw new Unfit('wrong-source');
  if (record.key?.toString('utf8') !== envelope.subject) throw new Unfit('key-mismatch');
  if (attributes.partitionKey !== undefined && attributes.partitionKey !== envelope.subject)
    throw new Unfit('key-mismatch');
  if (envelope.time.getTime() > now.getTime() + day) throw new Unfit('from-the-future');
  const data = readData(value, payloadClass(envelope.type, rules));
  return { ...envelope, topic: record.topic, data, digest: contentDigest(envelope.type, envelope.subject, value) };
}

function readEnvelope(attributes: Attributes, rules: ReadingRules) {
  const { id, type, source, subject, sequence, time, correlationId, causationId, traceparent } = attributes;
  if (attributes.unreadable.length > 0) throw new Unfit('unreadable', attributes.unreadable.join(' '));
  if (attributes.specVersion !== '1.0') throw new Unfit('missing-envelope-field', 'ce_specversion');
  if (!/^application\/json *(?:; *charset="?utf-8"?)? *$/i.test(attributes.contentType ?? ''))
    throw new Unfit('missing-envelope-field', 'content-type');
  if (id === undefined) throw new Unfit('missing-envelope-field', 'ce_id');
  if (source === undefined) throw new Unfit('missing-envelope-field', 'ce_source');
  if (type === undefined) throw new Unfit('missing-envelope-field', 'ce_type');
  if (subject === undefined) throw new Unfit('missing-envelope-field', 'ce_subject');
  if (time === undefined) throw new Unfit('missing-envelope-field', 'ce_time');
  if (correlationId === undefined) throw new Unfit('missing-envelope-field', 'ce_correlationid');
  if (sequence === undefined && hasOrder(type, rules)) throw new Unfit('missing-envelope-field', 'ce_sequence');
  return { id, type, source, subject, time, sequence, trace: { correlationId, causationId, traceparent } };
}

/** Of a type that nobody knows it cannot be said. */
const hasOrder = (type: string, { catalogue, unordered }: ReadingRules): boolean =>
  isKnown(type, catalogue) && !unordered.includes(type);

/** Whatever its version, also one that is written as no version is. */
const nameOf = (type: string): string => type.replace(/\.v\d.*$/, '');
const isKnown = (type: string, catalogue: ReadingRules['catalogue']): boolean =>
  Object.keys(catalogue).some((known) => nameOf(known) === nameOf(type));

/** Undefined of a type that nobody knows in any version. */
function payloadClass(type: string, { catalogue, handles }: ReadingRules): PayloadClass | undefined {
  if (!isKnown(type, catalogue)) return undefined;
  if (!Object.hasOwn(catalogue, type)) throw new Unfit('unsupported-version');
  if (!handles(type)) throw new Unfit('unhandled-type');
  return catalogue[type];
}

/** What an unknown type carries must be readable all the same, but is kept nowhere. */
function readData(value: Buffer, Payload: PayloadClass | undefined): object | undefined {
  const plain = parse(value);
  if (Payload === undefined) return undefined;
  const data = plainToInstance(Payload, plain);
  const errors = validateSync(data, { forbidUnknownValues: true });
  if (errors.length > 0)
    throw new Unfit(
      'invalid-data',
      errors
        .flatMap((error) => faults(error))
        .slice(0, 20)
        .join(' '),
    );
  return data;
}

function parse(value: Buffer): unknown {
  try {
    return parseStrictJson(value);
  } catch (error) {
    throw error instanceof StrictJsonError ? new Unfit('unreadable', error.message) : error;
  }
}

/** `people.0.birth:isDefined`: where, and the rules broken; the class names the properties, so nothing sent shows. */
function faults({ property, constraints, children }: ValidationError, path = ''): string[] {
  const here = path + property;
  const own = constraints ? [`${here}:${Object.keys(constraints).join(',')}`] : [];
  return [...own, ...(children ?? []).flatMap((child) => faults(child, `${here}.`))];
}

const believedId: readonly QuarantineReason[] = [
  'unhandled-type',
  'unsupported-version',
  'invalid-data',
  'from-the-future',
];

function poisonOf(record: ReceivedRecord, attributes: Attributes, unfit: Unfit, rules: ReadingRules): Poison {
  const { id, type, source, subject, sequence } = attributes;
  const named = source !== undefined && source === rules.sourceOfTopic(record.topic);
  return {
    reason: unfit.reason,
    detail: unfit.detail,
    ...{ id, type, source, subject, sequence },
    digest: type && subject && record.value ? contentDigest(type, subject, record.value) : wholeDigest(record),
    takesId: id !== undefined && believedId.includes(unfit.reason),
    blocks: named && subject !== undefined && sequence !== undefined,
  };
}

function wholeDigest({ key, value, headers }: ReceivedRecord): Buffer {
  const hash = createHash('sha256')
    .update(key ?? '')
    .update('\0')
    .update(value ?? '');
  for (const [name, each] of headers) hash.update('\0').update(name).update('\0').update(each);
  return hash.digest();
}
