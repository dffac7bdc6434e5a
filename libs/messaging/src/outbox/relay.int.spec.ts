import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { DataSource } from 'typeorm';
import { Transactions } from '#libs/database';
import { allow, testAccount, testDatabase, testTopics } from '#libs/testing';
import { LampService, type Shore, eventually, shore, sourceOf } from '../../test/lamp-service.js';
import { lampLit } from '../../test/lamps.js';
import { RefusedByBroker } from '../broker-refusal.js';
import { type ResendRequested, resendRequestedType as resend } from '../inbox/resend-request.js';
import { KafkaChannel } from '../kafka.js';
import { Outbox, Relay } from '../index.js';

const ground = { database: testDatabase, account: testAccount, topics: testTopics };

jest.setTimeout(60_000);

const lamp = (name: string) => `${name}-${randomUUID()}`;
let topics: Shore;
let services: LampService[] = [];

beforeEach(async () => {
  topics = await shore(ground);
  services = [];
});

afterEach(async () => {
  for (const service of services.reverse()) await service.stop();
});

async function keeper(side: 'north' | 'south', more: Partial<Parameters<typeof LampService.start>[1]> = {}) {
  const [writes, reads] = side === 'north' ? [topics.north, topics.south] : [topics.south, topics.north];
  const service = await LampService.start(ground, { reads, writes, dead: topics.dead, ...more });
  services.push(service);
  return service;
}

function append(service: LampService, subject: string, after?: (sequence: number) => Promise<void>) {
  return service.app.get(Transactions).run(async (manager) => {
    const event = { topic: topics.north, type: lampLit, subject, source: sourceOf(topics.north) };
    const told = { ...event, time: new Date(), data: { colour: 'red' } };
    const { sequence } = await service.app.get(Outbox).append(manager, told, { correlationId: 'c-1' });
    await after?.(sequence);
    return sequence;
  });
}

const lines = (count: number) => Array.from({ length: count }, (_, index) => `${index + 1} red`);

describe('the outbox', () => {
  it('keeps nothing of a transaction that is rolled back, and gives its number to the next', async () => {
    const north = await keeper('north');
    const subject = lamp('rolled-back');
    await expect(append(north, subject, () => Promise.reject(new Error('changed my mind')))).rejects.toThrow();
    expect(await north.query('SELECT 1 FROM outbox WHERE subject = $1', [subject])).toEqual([]);
    expect(await append(north, subject)).toBe(1);
  });

  it('numbers what many tell at once without gap or double, and publishes it in that order', async () => {
    const [north, south] = [await keeper('north'), await keeper('south')];
    const subject = lamp('crowd');
    const given = await Promise.all(Array.from({ length: 60 }, () => append(north, subject)));
    expect(given.sort((left, right) => left - right)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
    await eventually(async () => expect(await south.written(subject)).toEqual(lines(60)));
    expect(await south.query('SELECT 1 FROM inbox_position WHERE asked_at IS NOT NULL')).toEqual([]);
  });

  it('publishes also what was committed after events with higher numbers', async () => {
    const [north, south] = [await keeper('north'), await keeper('south')];
    const [slow, quick] = [lamp('slow'), lamp('quick')];
    await append(north, slow, async () => {
      await append(north, quick);
      await eventually(async () => expect(await south.written(quick)).toEqual(lines(1)));
    });
    await eventually(async () => expect(await south.written(slow)).toEqual(lines(1)));
  });
});

describe('the relay', () => {
  it('is one among several instances, and another takes over when it dies', async () => {
    const [first, south] = [await keeper('north'), await keeper('south')];
    const second = await keeper('north', { database: first.database });
    const active = () => [first, second].filter((service) => service.app.get(Relay).active);
    await eventually(() => expect(active()).toHaveLength(1));
    const [leader] = active();
    const subject = lamp('takeover');
    await append(first, subject);
    await leader?.app.get(Relay).stop();
    for (let count = 2; count <= 20; count += 1) await append(first, subject);
    await eventually(async () => expect(await south.written(subject)).toEqual(lines(20)));
    expect(active()).toEqual([first, second].filter((service) => service !== leader));
  });

  it('goes on after its connection was ended under it, without loss, double or disorder', async () => {
    const [north, south] = [await keeper('north'), await keeper('south')];
    const subject = lamp('cut');
    for (let count = 1; count <= 30; count += 1) {
      await append(north, subject);
      if (count % 10 === 0) await endConnectionsOf(north, 'outbox relay');
    }
    await eventually(async () => expect(await south.written(subject)).toEqual(lines(30)));
    expect(await south.deadLetters(subject)).toEqual([]);
  });

  it('publishes again what the broker had acknowledged when it died before marking it, and one effect remains', async () => {
    let dies = true;
    const reached = (point: string) => {
      if (point !== 'broker-acknowledged-not-marked' || !dies) return;
      dies = false;
      throw new Error('killed');
    };
    const [north, south] = [await keeper('north', { guarantees: { reached } }), await keeper('south')];
    const subject = lamp('unmarked');
    await append(north, subject);
    await eventually(async () => expect(await unpublished(north)).toBe(0));
    await append(north, subject);
    await eventually(async () => expect(await south.written(subject)).toEqual(lines(2)));
    expect(dies).toBe(false);
  });

  it('lets other topics go on while the broker refuses one', async () => {
    await allow({ principal: 'stranger', reads: [], writes: [topics.north], groupPrefix: 'stranger.' });
    const [south, stranger] = [await keeper('south'), await keeper('north', { account: 'stranger' })];
    const [forbidden, subject] = [lamp('forbidden'), lamp('allowed')];
    await stranger.app.get(Transactions).run(async (manager) => {
      const event = { type: lampLit, subject: forbidden, source: '/keepers/north', time: new Date(), data: {} };
      await stranger.app.get(Outbox).append(manager, { ...event, topic: topics.south }, { correlationId: 'c-1' });
    });
    await append(stranger, subject);
    await eventually(async () => expect(await south.written(subject)).toEqual(lines(1)));
    expect(await unpublished(stranger)).toBe(1);
    expect((await stranger.health.report()).oldestUnpublishedSeconds).toBeGreaterThan(0);
  });
});

describe('a writer to a topic that is another’s', () => {
  it('is refused by the broker', async () => {
    const [elsewhere] = await testTopics(['lamps.elsewhere']);
    const publisher = new KafkaChannel({ ...testAccount('stranger'), clientId: 'stranger' }).publisher();
    const record = { topic: elsewhere ?? '', key: 'k', value: Buffer.from('{}'), headers: {} };
    await expect(publisher.publish([record])).rejects.toThrow(RefusedByBroker);
    await publisher.close();
  });
});

describe('an event that did not arrive', () => {
  it('is asked for by the reader and sent again by the writer, and all follow in order', async () => {
    const [north, south] = [await keeper('north'), await keeper('south')];
    const subject = lamp('lost');
    await append(north, subject);
    await north.app.get(Transactions).run(async (manager) => {
      const event = { topic: topics.north, type: lampLit, subject, source: sourceOf(topics.north), time: new Date() };
      await north.app.get(Outbox).append(manager, { ...event, data: { colour: 'red' } }, { correlationId: 'c-1' });
      await manager.query('UPDATE outbox SET published_at = now() WHERE subject = $1 AND sequence = 2', [subject]);
    });
    await append(north, subject);
    await eventually(async () => expect(await south.written(subject)).toEqual(lines(3)));
    const [asked] = await north.query('SELECT outcome FROM inbox WHERE type = $1', [
      'referral-hub.resend-requested.v1',
    ]);
    expect(asked).toEqual({ outcome: 'applied' });
  });

  it('is not sent to one who asks for a topic that is not the writer’s', async () => {
    const [north, south] = [await keeper('north'), await keeper('south')];
    const subject = lamp('not-yours');
    await append(north, subject);
    await eventually(async () => expect(await unpublished(north)).toBe(0));
    await ask(south, { topic: topics.dead, subject, fromSequence: 1, toSequence: 1 });
    await ask(south, { topic: topics.south, subject, fromSequence: 1, toSequence: 1 });
    await eventually(async () => {
      const asked = await north.query('SELECT 1 FROM inbox WHERE subject = $1 AND type = $2', [subject, resend]);
      expect(asked).toHaveLength(2);
    });
    expect(await unpublished(north)).toBe(0);
  });
});

async function ask(service: LampService, data: ResendRequested): Promise<void> {
  await service.app.get(Transactions).run((manager) => {
    const type = 'referral-hub.resend-requested.v1';
    const event = {
      topic: topics.south,
      type,
      subject: data.subject,
      source: '/keepers/south',
      time: new Date(),
      data,
    };
    return service.app.get(Outbox).appendUnordered(manager, event, { correlationId: 'c-1' });
  });
}

async function unpublished(service: LampService): Promise<number> {
  const rows = await service.query<{ count: number }>('SELECT count(*)::int FROM outbox WHERE published_at IS NULL');
  return rows[0]?.count ?? -1;
}

async function endConnectionsOf(service: LampService, application: string): Promise<void> {
  const { url, database } = { url: service.database.url, database: service.app.get(DataSource) };
  await database.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE application_name = $1 AND datname = $2 AND usename = $3`,
    [application, new URL(url).pathname.slice(1), new URL(url).username],
  );
}
