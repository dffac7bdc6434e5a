import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import kafkajs from 'kafkajs';
import { untilSeen } from '../faults/system/within.js';
import { LaunchedHub } from './launched-hub.js';
import { contactOf, Desk, incidentOf, reported, signEverybodyIn, victim } from './people-of-the-journey.js';

const START_MS = 180_000;
const LONG_MS = 60_000;

interface Said {
  readonly step: string;
  readonly note?: string;
}

describe('an incident on its way, over HTTP and with real sign-in', () => {
  let hub: LaunchedHub;
  let policeSystem: Desk;
  let beaconSystem: Desk;
  let caseworker: Desk;
  let officer: Desk;
  let practitioner: Desk;
  beforeAll(async () => {
    hub = await LaunchedHub.start();
    const actors = await signEverybodyIn(hub);
    policeSystem = new Desk(hub.address('police'), actors.reporter);
    officer = new Desk(hub.address('police'), actors.officer);
    beaconSystem = new Desk(hub.address('beacon'), actors.contacts);
    caseworker = new Desk(hub.address('beacon'), actors.caseworker);
    practitioner = new Desk(hub.address('safeguarding-hub'), actors.practitioner);
  }, START_MS);
  afterAll(() => hub.stop(), START_MS);

  const timeline = (body: Readonly<Record<string, unknown>>): Said[] => body['timeline'] as Said[];

  it(
    'reaches Beacon’s queue, is asked about, answered and accepted, and the officer sees it all',
    async () => {
      const id = await reported(policeSystem, incidentOf(victim('Accepted'), 1));
      await caseworker.until('/referrals?status=waiting', 'it is in the queue', ({ items }) =>
        (items as { id: string }[]).some((item) => item.id === id),
      );
      const asked = await caseworker.post(`/referrals/${id}/ask`, { version: 2, question: 'When is she at work?' });
      expect(asked.body).toMatchObject({ status: 'on-hold', version: 3 });
      const open = await officer.until(
        `/referrals/${id}`,
        'the officer is asked',
        ({ status }) => status === 'on-hold',
      );
      expect(timeline(open).at(-1)).toMatchObject({ step: 'ask', note: 'When is she at work?', byName: 'Joanne Hale' });
      await officer.post(`/referrals/${id}/answer`, { version: open['version'], answer: 'On weekdays until four.' });
      const answered = await caseworker.until(
        `/referrals/${id}`,
        'Beacon has the answer',
        ({ status }) => status === 'opened',
      );
      expect(timeline(answered).at(-1)).toMatchObject({ step: 'answer', note: 'On weekdays until four.' });
      const accepted = await caseworker.post(`/referrals/${id}/accept`, { version: answered['version'] });
      expect(accepted.body['status']).toBe('accepted');
      const seen = await officer.until(
        `/referrals/${id}`,
        'the officer sees it',
        ({ status }) => status === 'accepted',
      );
      expect(timeline(seen).map(({ step }) => step)).toEqual(['send', 'receive', 'ask', 'answer', 'accept']);
    },
    LONG_MS,
  );

  it(
    'is rejected with a reason, which the officer reads',
    async () => {
      const id = await reported(policeSystem, incidentOf(victim('Rejected'), 1));
      await caseworker.until(`/referrals/${id}`, 'it is at Beacon', () => true);
      const body = { version: 2, reason: 'already-supported', explanation: 'We have been with her since May.' };
      expect((await caseworker.post(`/referrals/${id}/reject`, body)).body['status']).toBe('rejected');
      const seen = await officer.until(
        `/referrals/${id}`,
        'the officer sees it',
        ({ status }) => status === 'rejected',
      );
      expect(timeline(seen).at(-1)).toMatchObject({
        step: 'reject',
        reason: 'already-supported',
        note: body.explanation,
      });
    },
    LONG_MS,
  );

  it(
    'is the third report in twelve months, told by two agencies: the hub says why, and Beacon is alerted',
    async () => {
      const person = victim('Returning');
      const first = await reported(policeSystem, incidentOf(person, 7));
      expect((await beaconSystem.post('/contacts', contactOf(person, 4))).status).toBe(201);
      await caseworker.until(`/referrals/${first}`, 'the first is at Beacon', () => true);
      const third = await reported(policeSystem, incidentOf(person, 1));
      const alerted = await caseworker.until(`/referrals/${third}`, 'the alert is on the referral', ({ alerts }) =>
        (alerts as { count: number }[]).some(({ count }) => count === 3),
      );
      const [alert] = (alerted['alerts'] as Record<string, unknown>[]).filter(({ count }) => count === 3);
      expect(alert).toMatchObject({ kind: 'repeat-victim', state: 'current', windowMonths: 12 });
      expect((alert?.['toldBy'] as string[]).toSorted()).toEqual(['beacon', 'police']);
      const found = await practitioner.until('/findings?kind=repeat-victim', 'the hub shows it', ({ items }) =>
        (items as { personName: string; count: number }[]).some(
          (item) => item.personName.includes('Returning') && item.count === 3,
        ),
      );
      const [finding] = (found['items'] as { id: string; personName: string }[]).filter((item) =>
        item.personName.includes('Returning'),
      );
      const { body } = await practitioner.read(`/findings/${finding?.id}`);
      expect(body['evidence']).toHaveLength(3);
      expect(body['sentence']).toMatch(/^Third report as a victim of .+ in \w+ months; reported to .*Beacon/);
    },
    LONG_MS,
  );

  it(
    'is read by a system of Beacon’s that is none of ours, and not by one of the SARC',
    async () => {
      const read = (principal: string): Promise<string[]> => eventTypes(hub, principal, 'referral.police.beacon');
      expect(await read('beacon-subscriber')).toContain('referral-hub.referral-sent.v1');
      await expect(read('sarc-subscriber')).rejects.toThrow(/authoriz/i);
    },
    LONG_MS,
  );
});

/** The types of what lies on a topic, read with nothing but a Kafka client and an account. */
async function eventTypes(hub: LaunchedHub, principal: string, topic: string): Promise<string[]> {
  const kafka = new kafkajs.Kafka({
    clientId: 'somebody-else',
    brokers: hub.brokers,
    logLevel: kafkajs.logLevel.NOTHING,
    sasl: { mechanism: 'scram-sha-512', username: principal, password: hub.secret(`kafka/${principal}`) },
    retry: { retries: 2 },
  });
  const consumer = kafka.consumer({ groupId: `${principal}.journey` });
  const types: string[] = [];
  try {
    await consumer.connect();
    await consumer.subscribe({ topic, fromBeginning: true });
    await consumer.run({ eachMessage: async ({ message }) => void types.push(String(message.headers?.['ce_type'])) });
    await untilSeen(20_000, 'something was read', async () => (types.length > 0 ? true : undefined));
    return types;
  } finally {
    await consumer.disconnect();
  }
}
