import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import kafkajs, { type Consumer } from 'kafkajs';
import { topics } from '#libs/case-schemas';
import { allow, testAccount, testPlatform } from '#libs/testing';
import { grants, principals } from './access.js';
import { changeInWords } from './access-in-words.js';
import { accessMatrix } from './access-matrix.js';
import { triedOut } from './access-probe.js';
import { accessChange, applyAccess } from './apply-access.js';
import { asAdmin } from './kafka-account.js';
import { RawKafka } from './raw-kafka.js';

const EVENT = 'an event';
const stranger = { principal: 'stranger', writes: [], groupPrefix: 'stranger.' };
/** Somebody whom no other spec gives anything, while this one looks. */
const newcomer = { principal: 'newcomer', writes: [], groupPrefix: 'newcomer.' };

describe('the broker, with the access that the sharing agreements give', () => {
  it.each(['referral.police.beacon', 'referral.beacon.police', 'sighting.beacon', 'alert.beacon'])(
    'lets a system of Beacon read %s',
    async (topic) => {
      await write('admin', topic);
      // Whatever comes first: other specs write on these topics too.
      const first = await firstOf('beacon-subscriber', topic, `beacon-subscriber.${randomUUID()}`);
      expect(first.length).toBeGreaterThan(0);
    },
  );

  it.each(['referral.police.beacon', 'alert.beacon', 'sighting.police'])(
    'refuses a system of the SARC, which has no part in it, to read %s',
    (topic) => expect(firstOf('sarc-subscriber', topic, 'sarc-subscriber.any')).rejects.toThrow(),
  );

  it('refuses a system of Beacon to read what the police say to the hub', () =>
    refused(firstOf('beacon-subscriber', 'sighting.police', 'beacon-subscriber.curious')));

  it('refuses a system of Beacon to join the consumer group of the Beacon service', () =>
    expect(firstOf('beacon-subscriber', 'alert.beacon', 'beacon.referrals')).rejects.toThrow());

  it('lets the police service write what it says, and what it could not handle', async () => {
    await write('police', 'referral.police.beacon');
    await write('police', 'dead-letter.police');
  });

  it.each([
    ['police', 'referral.beacon.police'],
    ['police', 'alert.beacon'],
    ['beacon', 'dead-letter.police'],
    ['beacon-subscriber', 'referral.beacon.police'],
  ])('refuses %s to write to %s', (principal, topic) => refused(write(principal, topic)));

  it('does not show a service the topics of others', async () => {
    const seen = await asAdmin(testAccount('police'), (client) => client.listTopics());
    const others = topics().filter(({ writer, readers }) => writer !== 'police' && !readers.includes('police'));
    expect(seen).toEqual(expect.arrayContaining(['alert.police', 'referral.sarc.police', 'sighting.police']));
    expect(seen.filter((topic) => others.some(({ name }) => name === topic))).toEqual([]);
  });

  it.each(principals())(
    'answers %s in every cell of the matrix as the agreements say',
    async (principal) => {
      const cells = accessMatrix().filter((cell) => cell.principal === principal);
      const kafka = await RawKafka.connect(testAccount(principal));
      const found = await triedOut(kafka, cells).finally(() => kafka.close());
      expect(found.filter((cell, place) => cell.allowed !== cells[place]?.allowed)).toEqual([]);
      expect(found.some(({ allowed }) => allowed)).toBe(true);
    },
    30_000,
  );

  it('lets the administrator do what everyone else is refused, so that the trial can tell', async () => {
    const cells = accessMatrix().filter(({ principal }) => principal === 'police');
    const kafka = await RawKafka.connect(testAccount('admin'));
    const found = await triedOut(kafka, cells).finally(() => kafka.close());
    expect(found.filter(({ allowed }) => !allowed)).toEqual([]);
  });

  it('shows what would change without changing it', async () => {
    await asAdmin(testAccount(), async (admin) => {
      const wouldBe = await accessChange(admin, [{ ...newcomer, reads: ['alert.beacon'] }]);
      expect(changeInWords(wouldBe)).toEqual([
        '+ newcomer may read group newcomer.…',
        '+ newcomer may read topic alert.beacon',
      ]);
      expect(await accessChange(admin, [{ ...newcomer, reads: [] }])).toEqual({ added: [], removed: [] });
    });
  });

  it('changes nothing when the same access is asked for again, and takes away what has ended', async () => {
    const again = await asAdmin(testAccount(), (admin) => applyAccess(admin, grants()));
    expect(again).toEqual({ added: 0, removed: 0 });
    await allow({ ...stranger, reads: ['alert.beacon'] });
    await allow({ ...stranger, reads: [] });
    await refused(write('stranger', 'alert.beacon'));
  });

  it('answers nobody at the controller’s door who does not sign in first', async () => {
    await expect(answerTo(describeCluster, testPlatform().controllerPort)).resolves.toBe('closed');
  });
});

const client = (principal: string) => {
  const { brokers, username, password } = testAccount(principal);
  const sasl = { mechanism: 'scram-sha-512' as const, username, password };
  const retry = { initialRetryTime: 100, maxRetryTime: 500, retries: 5 };
  return new kafkajs.Kafka({ clientId: principal, brokers, sasl, retry, logLevel: kafkajs.logLevel.NOTHING });
};

async function write(principal: string, topic: string): Promise<void> {
  const producer = client(principal).producer({ idempotent: true, maxInFlightRequests: 1 });
  await producer.connect();
  try {
    await producer.send({ topic, acks: -1, messages: [{ key: 'r-1', value: EVENT }] });
  } finally {
    await producer.disconnect();
  }
}

async function firstOf(principal: string, topic: string, groupId: string): Promise<string> {
  const consumer = client(principal).consumer({ groupId, maxWaitTimeInMs: 300 });
  await consumer.connect();
  try {
    return await firstMessage(consumer, topic);
  } finally {
    await consumer.disconnect();
  }
}

/** kafkajs answers run() as if all were well when the group is refused: only the crash tells. */
function firstMessage(consumer: Consumer, topic: string): Promise<string> {
  return new Promise((resolve, reject) => {
    consumer.on(consumer.events.CRASH, ({ payload }) => reject(payload.error));
    consumer
      .subscribe({ topic, fromBeginning: true })
      .then(() => consumer.run({ eachMessage: async ({ message }) => resolve(String(message.value)) }))
      .catch(reject);
  });
}

async function refused(attempt: Promise<unknown>): Promise<void> {
  const error = await attempt.then(
    () => undefined,
    (reason: Error & { type?: string }) => (reason.cause as { type?: string } | undefined) ?? reason,
  );
  // Who may write nowhere at all is refused before the topic is looked at.
  expect(['TOPIC_AUTHORIZATION_FAILED', 'CLUSTER_AUTHORIZATION_FAILED']).toContain(error?.type);
}

/** DescribeCluster (key 60, version 0) as Kafka's protocol writes it, sent without signing in. */
const describeCluster = framed(Buffer.from([0, 60, 0, 0, 0, 0, 0, 1, 0, 1, 0x78, 0, 0, 0]));

function framed(request: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeInt32BE(request.length);
  return Buffer.concat([length, request]);
}

function answerTo(request: Buffer, port: number): Promise<'answered' | 'closed'> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(request));
    socket.once('data', () => resolve('answered')).once('error', reject);
    socket.once('close', () => resolve('closed'));
  });
}
