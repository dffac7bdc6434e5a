import { describe, expect, it } from '@jest/globals';
import { IsInt, IsString } from 'class-validator';
import { eventHeaders } from './event-headers.js';
import { type Reading, type ReadingRules, readEvent } from './read-event.js';

class LampLit {
  @IsString()
  colour: string;

  @IsInt()
  brightness: number;
}

const now = new Date('2026-11-20T12:00:00Z');
const type = 'lamps.lamp-lit.v1';
const rules: ReadingRules = {
  catalogue: { [type]: LampLit, 'lamps.lamp-broken.v1': LampLit, 'lamps.again.v1': LampLit },
  unordered: ['lamps.again.v1'],
  handles: (each) => each !== 'lamps.lamp-broken.v1',
  sourceOfTopic: (topic) => (topic === 'lamps' ? '/keepers/north' : undefined),
};
const usual = {
  ...eventHeaders({
    id: 'e-1',
    type,
    source: '/keepers/north',
    subject: 'lamp-7',
    time: now,
    trace: { correlationId: 'c-1', causationId: 'b-1' },
  }),
  ce_sequence: '3',
};
const data = { colour: 'red', brightness: 5 };

type Changes = {
  headers?: Record<string, string | Buffer | undefined>;
  extra?: [string, Buffer][];
  key?: string;
  value?: string | Buffer | null;
};

function read({ headers, extra = [], key = 'lamp-7', value = JSON.stringify(data) }: Changes = {}): Reading {
  const named = Object.entries({ ...usual, ...headers }).flatMap(([name, each]): [string, Buffer][] =>
    each === undefined ? [] : [[name, Buffer.from(each)]],
  );
  const bytes = value === null ? null : Buffer.from(value);
  const record = { topic: 'lamps', partition: 0, offset: '9', key: Buffer.from(key), value: bytes };
  return readEvent({ ...record, headers: [...named, ...extra] }, rules, now);
}

function poison(changes: Changes) {
  const reading = read(changes);
  return 'poison' in reading ? reading.poison : undefined;
}

describe('an event that can be believed', () => {
  it('is read with its place, its time, its trace and its data as an instance of its class', () => {
    const reading = read();
    expect(reading).toMatchObject({
      event: { id: 'e-1', type, topic: 'lamps', subject: 'lamp-7', sequence: 3, time: now, data },
    });
    expect('event' in reading && reading.event.data).toBeInstanceOf(LampLit);
    expect('event' in reading && reading.event.trace).toMatchObject({ correlationId: 'c-1', causationId: 'b-1' });
  });

  it('may say that its JSON is in UTF-8', () => {
    expect(read({ headers: { 'content-type': 'application/json; charset=utf-8' } })).toHaveProperty('event');
  });

  it('keeps properties that a newer minor version has added', () => {
    const reading = read({ value: JSON.stringify({ ...data, shade: 'paper' }) });
    expect('event' in reading && reading.event.data).toMatchObject({ shade: 'paper' });
  });

  it('has a digest that changes with type, subject and data, and with nothing else', () => {
    const digest = (changes: Changes) => {
      const reading = read(changes);
      return 'event' in reading ? reading.event.digest.toString('hex') : reading.poison.digest.toString('hex');
    };
    expect(digest({ headers: { ce_id: 'e-2', ce_sequence: '4' } })).toBe(digest({}));
    expect(digest({ value: JSON.stringify({ ...data, brightness: 6 }) })).not.toBe(digest({}));
    expect(digest({ headers: { ce_subject: 'lamp-8', ce_partitionkey: 'lamp-8' }, key: 'lamp-8' })).not.toBe(
      digest({}),
    );
  });

  it('needs no sequence when its type has no order', () => {
    expect(read({ headers: { ce_type: 'lamps.again.v1', ce_sequence: undefined } })).toHaveProperty('event');
  });
});

describe('an event of a type that nobody knows in any version', () => {
  it.each([
    ['another name', 'lamps.lamp-eaten.v1'],
    ['a name like a property of objects', 'constructor'],
    ['a name that begins like a known one', 'lamps.lamp-lit-again.v1'],
  ])('is believed in its place, with nothing of its data: %s', (_, ce_type) => {
    const reading = read({ headers: { ce_type }, value: '{"colour":7}' });
    expect(reading).toMatchObject({ event: { type: ce_type, subject: 'lamp-7', sequence: 3 } });
    expect('event' in reading && reading.event.data).toBeUndefined();
  });

  it('may have no place in any order', () => {
    expect(read({ headers: { ce_type: 'lamps.lamp-eaten.v1', ce_sequence: undefined } })).toHaveProperty('event');
  });
});

describe('an event that is set aside', () => {
  const deep = `${'{"a":'.repeat(40)}1${'}'.repeat(40)}`;
  it.each<[string, string, Changes]>([
    ['unreadable', 'bytes that are no UTF-8', { value: Buffer.from([0x7b, 0xff, 0xfe, 0x7d]) }],
    ['unreadable', 'broken JSON', { value: '{"colour":' }],
    ['unreadable', 'an empty value', { value: '' }],
    ['unreadable', 'a bare text', { value: '"red"' }],
    ['unreadable', 'two equal keys', { value: '{"colour":"red","colour":"green","brightness":5}' }],
    ['unreadable', 'too deep a nesting', { value: deep }],
    ['unreadable', 'a header that is no text', { headers: { ce_id: Buffer.from([0xc3, 0x28]) } }],
    ['unreadable', 'a header with a NUL', { headers: { ce_id: 'e\u00001' } }],
    ['unreadable', 'two ids', { extra: [['ce_id', Buffer.from('e-2')]] }],
    ['no-value', 'a tombstone', { value: null }],
    ['missing-envelope-field', 'no id', { headers: { ce_id: undefined } }],
    ['missing-envelope-field', 'no source', { headers: { ce_source: undefined } }],
    ['missing-envelope-field', 'no type', { headers: { ce_type: undefined } }],
    ['missing-envelope-field', 'no subject', { headers: { ce_subject: undefined } }],
    ['missing-envelope-field', 'no time', { headers: { ce_time: undefined } }],
    ['missing-envelope-field', 'a time without a zone', { headers: { ce_time: '2026-11-20T12:00:00' } }],
    ['missing-envelope-field', 'no sequence', { headers: { ce_sequence: undefined } }],
    ['missing-envelope-field', 'a sequence of nought', { headers: { ce_sequence: '0' } }],
    ['missing-envelope-field', 'no correlation id', { headers: { ce_correlationid: undefined } }],
    ['missing-envelope-field', 'another CloudEvents version', { headers: { ce_specversion: '2.0' } }],
    ['missing-envelope-field', 'another content type', { headers: { 'content-type': 'text/plain' } }],
    [
      'missing-envelope-field',
      'another charset',
      { headers: { 'content-type': 'application/json; charset=iso-8859-1' } },
    ],
    ['unhandled-type', 'a known type that nobody here handles', { headers: { ce_type: 'lamps.lamp-broken.v1' } }],
    ['unsupported-version', 'a later major version', { headers: { ce_type: 'lamps.lamp-lit.v2' } }],
    [
      'unsupported-version',
      'a known name with a version that is none',
      { headers: { ce_type: 'lamps.lamp-lit.v1.2' } },
    ],
    ['unsupported-version', 'a known name without a version', { headers: { ce_type: 'lamps.lamp-lit' } }],
    [
      'unreadable',
      'broken JSON of a type that nobody knows',
      { headers: { ce_type: 'lamps.lamp-eaten.v1' }, value: '{' },
    ],
    [
      'wrong-source',
      'a type that nobody knows of a sender who may not write here',
      { headers: { ce_type: 'lamps.lamp-eaten.v1', ce_source: '/keepers/south' } },
    ],
    ['invalid-data', 'data without a needed property', { value: '{"colour":"red"}' }],
    ['invalid-data', 'a number sent as text', { value: '{"colour":"red","brightness":"5"}' }],
    ['wrong-source', 'a sender who may not write here', { headers: { ce_source: '/keepers/south' } }],
    ['key-mismatch', 'a key that is not the subject', { key: 'lamp-8' }],
    ['key-mismatch', 'a partition key that is not the subject', { headers: { ce_partitionkey: 'lamp-8' } }],
    ['from-the-future', 'a time more than a day ahead', { headers: { ce_time: '2026-11-21T12:00:01Z' } }],
    ['header-too-large', 'one vast header', { headers: { note: 'x'.repeat(5_000) } }],
    [
      'header-too-large',
      'a hundred headers',
      { extra: Array.from({ length: 100 }, (_, n) => [`h${n}`, Buffer.from('')]) },
    ],
  ])('is called %s: %s', (reason, _what, changes) => {
    expect(poison(changes)?.reason).toBe(reason);
  });

  it('takes a time that is up to a day ahead', () => {
    expect(poison({ headers: { ce_time: '2026-11-21T11:59:59Z' } })).toBeUndefined();
  });

  it('says what is wrong in names of properties and never in what was sent', () => {
    const detail = poison({ value: '{"colour":"Sarah","brightness":"Sarah"}' })?.detail;
    expect(detail).toBe('brightness:isInt');
  });

  it('holds back its successors when its place can be believed', () => {
    expect(poison({ value: '{' })).toMatchObject({ subject: 'lamp-7', sequence: 3, blocks: true, takesId: false });
    expect(poison({ headers: { ce_type: 'lamps.lamp-lit.v2' } })).toMatchObject({ blocks: true, takesId: true });
  });

  it('holds back nobody when its sender is not to be believed', () => {
    expect(poison({ headers: { ce_source: '/keepers/south' } })).toMatchObject({ blocks: false, takesId: false });
  });
});
