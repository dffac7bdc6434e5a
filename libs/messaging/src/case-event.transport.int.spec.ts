import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { testAccount, testDatabase, testTopics } from '#libs/testing';
import { LampService, type Shore, eventually, shore, sourceOf } from '../test/lamp-service.js';
import { RawEvents } from '../test/raw-events.js';
import type { EventPublisher } from './event-channel.js';
import type { CrashPoint, Guarantees } from './guarantees.js';
import { KafkaChannel } from './kafka.js';

const ground = { database: testDatabase, account: testAccount, topics: testTopics };

jest.setTimeout(60_000);

const lamp = (name: string) => `${name}-${randomUUID()}`;
let topics: Shore;
let publisher: EventPublisher;
let wire: RawEvents;

beforeAll(async () => {
  topics = await shore(ground);
  publisher = new KafkaChannel({ ...testAccount(), clientId: 'spec' }).publisher();
  wire = new RawEvents(publisher, topics.north, sourceOf(topics.north));
});

afterAll(() => publisher.close());

async function during(guarantees: Partial<Guarantees>, work: (south: LampService) => Promise<void>): Promise<void> {
  const south = await LampService.start(ground, {
    reads: topics.north,
    writes: topics.south,
    dead: topics.dead,
    guarantees,
  });
  try {
    await work(south);
  } finally {
    await south.stop();
  }
}

/** Fails the first time a point is reached, as a database does that goes away. */
function failsOnce(at: CrashPoint): Pick<Guarantees, 'reached'> {
  let failed = false;
  const reached = (point: CrashPoint) => {
    if (point !== at || failed) return;
    failed = true;
    throw Object.assign(new Error('terminating connection'), { code: '57P01' });
  };
  return { reached };
}

describe('a transient fault', () => {
  it('before the commit leaves nothing, counts as no try, and the event comes again in its order', async () => {
    await during(failsOnce('effect-not-committed'), async (south) => {
      const [subject, neighbour] = [lamp('transient'), lamp('neighbour')];
      await wire.send(subject, { sequence: 1 }, { sequence: 2 }, { sequence: 3 });
      await wire.send(neighbour, { sequence: 1 });
      await eventually(async () => {
        expect(await south.written(subject)).toEqual(['1 red', '2 red', '3 red']);
        expect(await south.written(neighbour)).toEqual(['1 red']);
      });
      expect(await south.deadLetters(subject)).toEqual([]);
      expect(await south.query('SELECT 1 FROM parked')).toEqual([]);
    });
  });
});

describe('a database that ends its connections again and again', () => {
  it('loses nothing, doubles nothing, disorders nothing, and no event is blamed for it', async () => {
    await during({}, async (south) => {
      const lamps = Array.from({ length: 10 }, () => lamp('storm'));
      const sequences = Array.from({ length: 30 }, (_, index) => index + 1);
      await publisher.publish(
        lamps.flatMap((subject) => sequences.map((sequence) => wire.record(subject, { sequence }))),
      );
      for (let cuts = 0; cuts < 20; cuts += 1) await eventually(() => endConnections(south));
      const whole = sequences.map((sequence) => `${sequence} red`);
      for (const subject of lamps) await eventually(async () => expect(await south.written(subject)).toEqual(whole));
      expect(await south.query('SELECT reason, detail FROM dead_letter')).toEqual([]);
      expect(await south.query('SELECT tries FROM parked')).toEqual([]);
    });
  });
});

function endConnections(service: LampService): Promise<unknown[]> {
  return service.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND usename = current_user AND pid <> pg_backend_pid()`,
  );
}

describe('the switches of the guarantees', () => {
  it('show a double effect when the inbox is off', async () => {
    await during({ inbox: 'off' }, async (south) => {
      const subject = lamp('no-inbox');
      await wire.send(subject, { sequence: 1 }, { sequence: 1 });
      await eventually(async () => expect(await south.written(subject)).toEqual(['1 red', '1 red']));
    });
  });

  it('show disorder when the sequence is not looked at', async () => {
    await during({ sequenceCheck: 'off' }, async (south) => {
      const subject = lamp('no-order');
      await wire.send(subject, { sequence: 2 }, { sequence: 1 });
      await eventually(async () => expect(await south.written(subject)).toEqual(['2 red', '1 red']));
    });
  });
});

describe('the health of the traffic', () => {
  it('tells what waits, and fails when the database cannot be asked', async () => {
    await during({}, async (south) => {
      const subject = lamp('health');
      await wire.send(subject, { sequence: 2 }, { sequence: 1, value: '{' });
      await eventually(async () => {
        expect(await south.health.report()).toMatchObject({ consumerRunning: true, parked: 1, deadLetters: 1 });
      });
      expect((await south.health.report()).lastFetchAt?.getTime()).toBeGreaterThan(Date.now() - 10_000);
      await south.app.close();
      await expect(south.health.report()).rejects.toThrow();
    });
  });
});

describe('stopping', () => {
  it('waits for the event in hand, and the next instance goes on from there', async () => {
    const subject = lamp('stopping');
    await wire.send(subject, ...Array.from({ length: 300 }, (_, index) => ({ sequence: index + 1 })));
    await during({}, async (first) => {
      await eventually(async () => expect((await first.written(subject)).length).toBeGreaterThan(0));
      await first.app.close();
      const { database } = first;
      const second = await LampService.start(ground, {
        reads: topics.north,
        writes: topics.south,
        dead: topics.dead,
        database,
      });
      const before = (await second.written(subject)).length;
      await eventually(async () => expect(await second.written(subject)).toHaveLength(300));
      expect(before).toBeLessThan(300);
      await second.stop();
    });
  });
});
