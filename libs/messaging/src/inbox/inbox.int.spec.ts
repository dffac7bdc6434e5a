import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { testAccount, testDatabase, testTopics } from '#libs/testing';
import { LampService, type Shore, eventually, shore, sourceOf } from '../../test/lamp-service.js';
import { RawEvents, type Wire } from '../../test/raw-events.js';
import { discard, requestRedrive } from '../dead-letter/redrive.js';
import type { EventPublisher, ReceivedRecord } from '../event-channel.js';
import { KafkaChannel } from '../kafka.js';

const ground = { database: testDatabase, account: testAccount, topics: testTopics };

jest.setTimeout(30_000);

let topics: Shore;
let south: LampService;
let publisher: EventPublisher;
let wire: RawEvents;
const channel = () => new KafkaChannel({ ...testAccount(), clientId: 'spec' });
const lamp = (name: string) => `${name}-${randomUUID()}`;

beforeAll(async () => {
  topics = await shore(ground);
  south = await LampService.start(ground, { reads: topics.north, writes: topics.south, dead: topics.dead });
  publisher = channel().publisher();
  wire = new RawEvents(publisher, topics.north, sourceOf(topics.north));
});

afterAll(async () => {
  await publisher?.close();
  await south?.stop();
});

async function isWritten(subject: string, lines: string[]): Promise<void> {
  await eventually(async () => expect(await south.written(subject)).toEqual(lines));
}

/** Waits until the topic has been read up to now, on the lamp's own partition. */
async function isReadUpTo(subject: string, sequence: number, before: string[]): Promise<void> {
  await wire.send(subject, { sequence, colour: 'last' });
  await isWritten(subject, [...before, `${sequence} last`]);
}

/** The statements of the operators' command, on the service's own connections. */
const operator = {
  query: async <Row extends object>(text: string, values: unknown[] = []) => {
    const answer: unknown = await south.query(text, values);
    const [rows, rowCount] = answer as [Row[], number];
    return { rows, rowCount };
  },
};

describe('an event that comes again', () => {
  it('has one effect however often it is delivered', async () => {
    const subject = lamp('again');
    const event = { sequence: 1, colour: 'red' };
    await wire.send(subject, event, event, event);
    await isReadUpTo(subject, 2, ['1 red']);
  });

  it('with another content is set aside, holds back nobody, and changes nothing', async () => {
    const subject = lamp('changed');
    await wire.send(subject, { sequence: 1, colour: 'red' }, { sequence: 1, colour: 'green' });
    await isReadUpTo(subject, 2, ['1 red']);
    expect(await south.deadLetters(subject)).toMatchObject([{ reason: 'same-id-other-content', state: 'waiting' }]);
  });

  it('under a new id in a place that has passed is recorded without effect', async () => {
    const subject = lamp('older');
    await wire.send(
      subject,
      { sequence: 1 },
      { sequence: 2 },
      { sequence: 1, id: `${subject}-other`, colour: 'green' },
    );
    await isReadUpTo(subject, 3, ['1 red', '2 red']);
    const outcome = await south.query('SELECT outcome FROM inbox WHERE event_id = $1', [`${subject}-other`]);
    expect(outcome).toEqual([{ outcome: 'older' }]);
  });

  it('five times and shuffled, for ten lamps at once, leaves each as if it had come once and in order', async () => {
    const lamps = Array.from({ length: 10 }, () => lamp('shuffled'));
    const all = lamps.flatMap((subject) => [1, 2, 3, 4, 5, 6].map((sequence) => wire.record(subject, { sequence })));
    const copies = [all, all, all, all, all].flat().sort(() => Math.random() - 0.5);
    await publisher.publish(copies);
    for (const subject of lamps) await isWritten(subject, ['1 red', '2 red', '3 red', '4 red', '5 red', '6 red']);
    expect((await Promise.all(lamps.map((subject) => south.deadLetters(subject)))).flat()).toEqual([]);
  });
});

describe('an event that comes too early', () => {
  it('waits for those before it, is asked for where it was written, and is then applied in order', async () => {
    const subject = lamp('early');
    await wire.send(subject, { sequence: 4 }, { sequence: 2 });
    await eventually(async () => expect(await south.parked(subject)).toEqual([2, 4]));
    const asked = await eventually(() => requestsFor(subject, 1));
    expect(asked[0]).toEqual({ topic: topics.north, subject, fromSequence: 1, toSequence: 1 });
    await wire.send(subject, { sequence: 1 });
    await isWritten(subject, ['1 red', '2 red']);
    await wire.send(subject, { sequence: 3 });
    await isWritten(subject, ['1 red', '2 red', '3 red', '4 red']);
    expect(await south.parked(subject)).toEqual([]);
  });

  it('is asked for again while the gap stays, and not more often than allowed', async () => {
    const subject = lamp('silence');
    const started = Date.now();
    await wire.send(subject, { sequence: 2 });
    const asked = await eventually(() => requestsFor(subject, 3));
    expect(asked.length).toBeLessThanOrEqual(2 + (Date.now() - started) / 400);
  });
});

async function requestsFor(subject: string, atLeast: number): Promise<object[]> {
  const rows = await south.query<{ body: Buffer; sequence: number | null }>(
    `SELECT body, sequence FROM outbox WHERE topic = $1 AND subject = $2
     AND headers->>'ce_type' = 'referral-hub.resend-requested.v1'`,
    [topics.south, subject],
  );
  expect(rows.length).toBeGreaterThanOrEqual(atLeast);
  expect(rows.every(({ sequence }) => sequence === null)).toBe(true);
  return rows.map(({ body }) => JSON.parse(body.toString()) as object);
}

const tomorrow = () => new Date(Date.now() + 25 * 60 * 60 * 1_000);

describe('a poisoned event', () => {
  it.each<[string, Wire]>([
    ['unreadable', { value: Buffer.from([0xff, 0xfe, 0x00]) }],
    ['unreadable', { value: '{"colour":"red","colour":"green"}' }],
    ['no-value', { value: null }],
    ['unsupported-version', { type: 'lamps.lamp-lit.v9' }],
    ['invalid-data', { value: '{"colour":5}' }],
    ['key-mismatch', { headers: { ce_partitionkey: 'another' } }],
    ['from-the-future', { time: tomorrow() }],
    ['header-too-large', { headers: { note: 'x'.repeat(8_000) } }],
    ['missing-envelope-field', { headers: { ce_correlationid: '' } }],
    ['refused-by-rule', { colour: 'refused' }],
    ['handler-failed', { colour: 'breaks' }],
  ])('is set aside as %s and blocks only its own lamp', async (reason, poison) => {
    const subject = lamp('poison');
    const neighbour = lamp('neighbour');
    const poisoned = wire.record(subject, { ...poison, sequence: 1 });
    const behind = wire.record(subject, { sequence: 2 });
    await publisher.publish([poisoned, behind, wire.record(neighbour, { sequence: 1 })]);
    await isWritten(neighbour, ['1 red']);
    await eventually(async () => {
      expect(await south.deadLetters(subject)).toMatchObject([{ reason: expect.stringContaining(reason) }]);
      expect(await south.parked(subject)).toEqual([2]);
    });
    expect(await south.written(subject)).toEqual([]);
  });

  it('that names another sender is set aside without holding back the true one', async () => {
    const subject = lamp('imposter');
    await wire.send(subject, { sequence: 1, source: '/keepers/west' });
    await isReadUpTo(subject, 1, []);
    expect(await south.deadLetters(subject)).toMatchObject([{ reason: 'wrong-source' }]);
  });

  it('leaves nothing of its handler’s work: no effect, no event to others', async () => {
    const subject = lamp('undone');
    await wire.send(subject, { sequence: 1, colour: 'breaks' });
    await eventually(async () => expect(await south.deadLetters(subject)).toHaveLength(1));
    expect(await south.written(subject)).toEqual([]);
    expect(
      await south.query('SELECT 1 FROM outbox WHERE topic = $1 AND subject = $2', [topics.south, subject]),
    ).toEqual([]);
  });

  it('is tried as often as it may be and no more', async () => {
    const subject = lamp('tries');
    await wire.send(subject, { sequence: 1, colour: 'breaks' });
    await eventually(async () => expect(await south.deadLetters(subject)).toHaveLength(1));
    expect(await south.query('SELECT tries FROM dead_letter WHERE subject = $1', [subject])).toEqual([{ tries: 5 }]);
  });

  it('is not asked for, because it has arrived', async () => {
    const subject = lamp('arrived');
    const other = lamp('not-arrived');
    await wire.send(subject, { sequence: 1, value: '{' }, { sequence: 2 });
    await wire.send(other, { sequence: 2 });
    await eventually(() => requestsFor(other, 2));
    expect(await requestsFor(subject, 0)).toEqual([]);
  });

  it('is reported on the dead-letter topic, with nothing personal in the headers', async () => {
    const subject = lamp('reported');
    await wire.send(subject, { sequence: 1, colour: 'breaks' });
    const [letter] = await eventually(async () => {
      const letters = await south.deadLetters(subject);
      expect(letters).toHaveLength(1);
      return letters;
    });
    const report = await firstRecord(topics.dead, (record) => header(record, 'dead_letter_id') === letter?.id);
    expect(header(report, 'dead_letter_reason')).toBe('handler-failed');
    expect(header(report, 'original_topic')).toBe(topics.north);
    expect(report.value?.toString()).toBe('{"colour":"breaks"}');
    expect(JSON.stringify(report.headers.map(([, value]) => value.toString()))).not.toMatch(/Sarah|colour/);
    expect(letter?.detail).toBe('TypeError');
  });
});

const header = ({ headers }: ReceivedRecord, name: string) => headers.find(([each]) => each === name)?.[1].toString();

async function firstRecord(topic: string, wanted: (record: ReceivedRecord) => boolean): Promise<ReceivedRecord> {
  let found: ReceivedRecord | undefined;
  const consumer = channel().consumer({
    groupId: lamp('spec'),
    topics: [topic],
    offsetCommit: 'after-effect',
    now: () => new Date(),
    handle: (record) => {
      if (wanted(record)) found = record;
      return Promise.resolve('done');
    },
  });
  consumer.start();
  try {
    return await eventually(() => found ?? Promise.reject(new Error('Nothing of the kind was published')));
  } finally {
    await consumer.stop();
  }
}

describe('a person’s decision about a dead letter', () => {
  it('to try again puts it in its place, and those behind it follow in order', async () => {
    const subject = lamp('redriven');
    south.answers.mended = false;
    await wire.send(subject, { sequence: 1 }, { sequence: 2, colour: 'breaks' }, { sequence: 3 }, { sequence: 4 });
    await eventually(async () => expect(await south.deadLetters(subject)).toMatchObject([{ state: 'waiting' }]));
    south.answers.mended = true;
    const [letter] = await south.deadLetters(subject);
    expect(await requestRedrive(operator, [letter?.id ?? ''])).toBe(1);
    await isWritten(subject, ['1 red', '2 breaks', '3 red', '4 red']);
    south.answers.mended = false;
    expect(await south.deadLetters(subject)).toMatchObject([{ state: 'redriven' }]);
  });

  it('to try again in vain leaves it waiting, and nobody has passed it', async () => {
    const subject = lamp('in-vain');
    await wire.send(subject, { sequence: 1, colour: 'refused' }, { sequence: 2 });
    await eventually(async () => expect(await south.deadLetters(subject)).toMatchObject([{ state: 'waiting' }]));
    const [letter] = await south.deadLetters(subject);
    await requestRedrive(operator, [letter?.id ?? '']);
    await eventually(async () => {
      const tries = await south.query('SELECT tries, state FROM dead_letter WHERE subject = $1', [subject]);
      expect(tries).toEqual([{ tries: 2, state: 'waiting' }]);
    });
    expect(await south.written(subject)).toEqual([]);
  });

  it('to leave it out lets those behind it go on', async () => {
    const subject = lamp('discarded');
    await wire.send(subject, { sequence: 1 }, { sequence: 2, value: '{' }, { sequence: 3 });
    await eventually(async () => expect(await south.parked(subject)).toEqual([3]));
    const [letter] = await south.deadLetters(subject);
    expect(await discard(operator, letter?.id ?? '', 'the keeper sent it in error')).toBe(true);
    await isWritten(subject, ['1 red', '3 red']);
  });
});

describe('an event of a type that nobody here knows', () => {
  it('is passed over: it has no effect, keeps its place, and holds up nobody', async () => {
    const subject = lamp('unknown');
    const before = (await south.health.report()).passedOver;
    const eaten = { sequence: 2, type: 'lamps.lamp-eaten.v1' };
    await wire.send(subject, { sequence: 1 }, eaten, eaten, { sequence: 3 });
    await isWritten(subject, ['1 red', '3 red']);
    expect(await south.deadLetters(subject)).toEqual([]);
    expect(await south.query('SELECT sequence, type FROM inbox WHERE event_id = $1', [`${subject}-2`])).toEqual([
      { sequence: 2, type: 'lamps.lamp-eaten.v1' },
    ]);
    expect((await south.health.report()).passedOver).toBe(before + 1);
  });

  it('that came too early waits for its turn like any other', async () => {
    const subject = lamp('unknown-early');
    await wire.send(subject, { sequence: 3 }, { sequence: 2, type: 'lamps.lamp-eaten.v1' });
    await eventually(async () => expect(await south.parked(subject)).toEqual([2, 3]));
    await wire.send(subject, { sequence: 1 });
    await isWritten(subject, ['1 red', '3 red']);
  });

  it('with another content under its id is set aside all the same', async () => {
    const subject = lamp('unknown-changed');
    const eaten = { sequence: 1, type: 'lamps.lamp-eaten.v1' };
    await wire.send(subject, eaten, { ...eaten, colour: 'green' });
    await isReadUpTo(subject, 2, []);
    expect(await south.deadLetters(subject)).toMatchObject([{ reason: 'same-id-other-content' }]);
  });
});

describe('a corrected copy from the writer, in the same place under a new id', () => {
  it('goes through, closes the dead letter, and those behind it follow', async () => {
    const subject = lamp('corrected');
    await wire.send(subject, { sequence: 1, value: '{"colour":5}' }, { sequence: 2 });
    await eventually(async () => expect(await south.parked(subject)).toEqual([2]));
    await wire.send(subject, { sequence: 1, id: `${subject}-corrected` });
    await isWritten(subject, ['1 red', '2 red']);
    expect(await south.deadLetters(subject)).toMatchObject([{ state: 'superseded' }]);
  });
});

describe('what a handler tells in turn', () => {
  it('belongs to the same story and trace, is caused by the event, and has a span of its own', async () => {
    const subject = lamp('trace');
    await wire.send(subject, { sequence: 1 });
    await isWritten(subject, ['1 red']);
    const [row] = await south.query<{ headers: Record<string, string> }>(
      'SELECT headers FROM outbox WHERE topic = $1 AND subject = $2',
      [topics.south, subject],
    );
    expect(row?.headers).toMatchObject({ ce_correlationid: 'c-1', ce_causationid: `${subject}-1` });
    expect(row?.headers['traceparent']).toMatch(new RegExp(`^00-${'a'.repeat(32)}-(?!b{16})[0-9a-f]{16}-01$`));
  });
});
