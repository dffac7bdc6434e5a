import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { projectRoot } from '../../deploy/local/project.js';
import type { Planted, ServiceName } from '../faults/history.js';
import { Recorder } from '../faults/recorder.js';
import { FaultySystem } from '../faults/system/faulty-system.js';
import { ask } from '../faults/system/final-rows.js';
import type { Seed } from '../faults/system/planting.js';
import { kafkaOf } from '../faults/system/subscriber.js';
import { untilSeen } from '../faults/system/within.js';
import { castOf } from '../faults/workload/cast.js';
import { event, goodPerson as person, quarantinedCases, type GoodEvent } from '#libs/testing';
import { incident, knock, openDoors, referralAt, type OpenDoor } from './doors.js';

const START_MS = 120_000;
const SOON_MS = 30_000;
const logs = join(projectRoot, '.referral-hub', 'faults', 'bad-events');
const at = '2026-03-04T10:00:00Z';

/** For each consumer, one topic that it reads and a type that it handles there. */
const consumers = [
  ['beacon', 'referral.police.beacon', 'referral-hub.question-answered.v1', { answer: 'Yes.' }],
  ['police', 'referral.beacon.police', 'referral-hub.referral-accepted.v1', {}],
  ['safeguarding-hub', 'sighting.police', 'referral-hub.person-sighted.v1', {}],
] as const;

describe('bad events', () => {
  let system: FaultySystem;
  let incidents: OpenDoor;
  let caseworker: string;
  beforeAll(async () => {
    system = await FaultySystem.start(new Recorder(`${logs}.jsonl`), { logs: `${logs}-` });
    ({ incidents } = await openDoors(system));
    caseworker = (await castOf(system.issuer)).caseworkers[0];
  }, START_MS);
  afterAll(() => system.stop(), START_MS);

  const rows = async <T extends object>(service: ServiceName, sql: string, values: unknown[]): Promise<T[]> =>
    ask(system.databases[service], async (client) => (await client.query<T>(sql, values)).rows);

  const reasonAt = async (service: ServiceName, { topic, partition, offset }: Planted): Promise<string | undefined> => {
    const found = await rows<{ reason: string }>(
      service,
      'SELECT reason FROM dead_letter WHERE topic = $1 AND partition = $2 AND record_offset = $3',
      [topic, partition, offset],
    );
    return found[0]?.reason;
  };
  const plant = (seed: Seed): Promise<Planted> => system.planter.plant(seed, 'dead-letter');
  const untilReason = (service: ServiceName, planted: Planted): Promise<string> =>
    untilSeen(SOON_MS, 'the record is among the dead letters', () => reasonAt(service, planted));
  const outcomeOf = async (service: ServiceName, eventId: string): Promise<string | undefined> =>
    (await rows<{ outcome: string }>(service, 'SELECT outcome FROM inbox WHERE event_id = $1', [eventId]))[0]?.outcome;
  const untilOutcome = (service: ServiceName, { headers }: GoodEvent): Promise<string> =>
    untilSeen(SOON_MS, 'the event is in the inbox', () => outcomeOf(service, headers['ce_id'] as string));

  const newReferral = (): Promise<string> => referralAt(incidents, system.services.beacon.address, caseworker);
  const historyOf = async (id: string): Promise<string[]> => {
    const found = await rows<{ step: string }>(
      'beacon',
      'SELECT step FROM referral_history WHERE referral_id = $1 ORDER BY version',
      [id],
    );
    return found.map(({ step }) => step);
  };
  const withdrawal = (referralId: string, sequence: number): GoodEvent =>
    event({
      topic: 'referral.police.beacon',
      type: 'referral-hub.referral-withdrawn.v1',
      subject: referralId,
      sequence,
      data: { referralId, at, reason: 'other' },
    });
  /** A referral that the police never recorded: what their writer says counts all the same. */
  const sent = (referralId: string, more: object = {}): GoodEvent =>
    event({
      topic: 'referral.police.beacon',
      type: 'referral-hub.referral-sent.v1',
      subject: referralId,
      sequence: 1,
      data: {
        ...{ referralId, at, agreement: 'police-beacon-victim-support', purpose: 'Support', person: person() },
        incident: { id: randomUUID(), occurredAt: at, reportedAt: at, category: 'burglary' },
        ...more,
      },
    });

  describe.each(consumers)('for %s', (service, topic, type, data) => {
    it.each(quarantinedCases)('$row: sets aside $title', async ({ spoil, reason }) => {
      const subject = randomUUID();
      const good = event({ topic, type, subject, sequence: 1, data: { referralId: subject, at, ...data } });
      expect(await untilReason(service, await plant(spoil(good)))).toBe(reason);
    });

    it('74: passes over a type that nobody knows', async () => {
      const subject = randomUUID();
      const good = event({ topic, type, subject, sequence: 1, data: { referralId: subject, at, ...data } });
      const headers = { ...good.headers, ce_type: 'referral-hub.person-teleported.v1' };
      const planted = await system.planter.plant({ ...good, headers }, 'no-effect');
      expect(await untilOutcome(service, good)).toBe('applied');
      expect(await reasonAt(service, planted)).toBeUndefined();
    });
  });

  it('70: does nothing when the same event comes again', async () => {
    const id = await newReferral();
    const before = await historyOf(id);
    const again = [...system.subscriber.captured.values()].find(({ message }) => message.key?.toString() === id);
    const { topic = '', message } = again ?? {};
    const planted = await plant({ topic, key: id, value: message?.value ?? null, headers: message?.headers ?? {} });
    await system.untilQuiet();
    expect(await historyOf(id)).toEqual(before);
    expect(await reasonAt('beacon', planted)).toBeUndefined();
  });

  it('71: sets aside another content under an id that was there', async () => {
    const id = randomUUID();
    const first = sent(id);
    await plant(first);
    expect(await untilOutcome('beacon', first)).toBe('applied');
    const other = { ...first, value: first.value.replace('Support', 'Something else') };
    expect(await untilReason('beacon', await plant(other))).toBe('same-id-other-content');
  });

  it('75: takes a newer minor version, and of what that added no more than its agreement lets it read', async () => {
    const id = randomUUID();
    const newer = sent(id, { addedLater: { colour: 'blue' } });
    await plant(newer);
    expect(await untilOutcome('beacon', newer)).toBe('applied');
    const [row] = await rows<{ sent: Record<string, unknown> }>('beacon', 'SELECT sent FROM referral WHERE id = $1', [
      id,
    ]);
    expect(row?.sent).toMatchObject({ referralId: id });
    expect(row?.sent).not.toHaveProperty('addedLater');
  });

  it('79: keeps what came too early, asks for what is missing, and goes on when it has come', async () => {
    const id = randomUUID();
    await plant(withdrawal(id, 2));
    const asked = (): Promise<true | undefined> =>
      Promise.resolve(
        [...system.subscriber.captured.values()].some(
          ({ topic, message }) =>
            topic === 'referral.beacon.police' &&
            message.headers?.['ce_type']?.toString().includes('resend-requested') === true &&
            message.value?.toString().includes(id) === true,
        ) || undefined,
      );
    await untilSeen(SOON_MS, 'Beacon asks the police for it', asked);
    await plant(sent(id));
    await untilSeen(SOON_MS, 'both have had their effect', async () =>
      (await historyOf(id)).length === 3 ? true : undefined,
    );
    expect(await historyOf(id)).toEqual(['send', 'receive', 'withdraw']);
  });

  it('80: records another event in a place that has passed, and does nothing', async () => {
    const id = await newReferral();
    const before = await historyOf(id);
    const late = withdrawal(id, 1);
    await plant(late);
    expect(await untilOutcome('beacon', late)).toBe('older');
    expect(await historyOf(id)).toEqual(before);
  });

  const home = (line: string, postcode: string) => ({ kind: 'home', lines: [line], postcode, protected: false });
  const apart = [
    {
      who: '54: of one name and birth date in two places',
      names: ['Sarah', 'Sarah'],
      homes: [home('1 Mill Lane', 'AL10 8TR'), home('9 Long Road', 'WD6 3QN')],
    },
    {
      who: '55: who are twins at one address',
      names: ['Amy', 'Zoe'],
      homes: [home('1 Mill Lane', 'AL10 8TR'), home('1 Mill Lane', 'AL10 8TR')],
    },
  ];
  it.each(apart)('keeps apart two people $who', async ({ names, homes }) => {
    const surname = `Marchbanks-${randomUUID().replace(/[^a-f]/g, '')}`;
    const people = names.map((forenames, place) => ({
      ...person(),
      recordId: randomUUID(),
      names: [{ kind: 'current', forenames, surname }],
      addresses: [homes[place]],
    }));
    for (const each of people) expect((await knock(incidents, incident(each))).status).toBe(201);
    const found = await untilSeen(SOON_MS, 'the hub has seen both', async () => {
      const known = await rows<{ person: string }>(
        'safeguarding-hub',
        `SELECT person_id AS person FROM person_record WHERE agency = 'police' AND agency_record_id = ANY($1)`,
        [people.map((each) => each.recordId)],
      );
      return known.length === 2 ? known : undefined;
    });
    expect(new Set(found.map((each) => each.person)).size).toBe(2);
  });

  it.each([
    ['beacon', 'referral.police.beacon'],
    ['police', 'alert.beacon'],
    ['safeguarding-hub', 'sighting.police'],
  ])('93: the broker does not let %s write to %s', async (principal, topic) => {
    const producer = kafkaOf(system.platform.account(principal), 'stranger').producer({ retry: { retries: 1 } });
    await producer.connect();
    const writing = producer.send({ topic, messages: [{ key: 'x', value: 'x' }] });
    await expect(writing).rejects.toThrow(/authori[sz]ed/i);
    await producer.disconnect();
  });

  describe('and after all of them', () => {
    it('lets all others go on, and falls over nothing', async () => {
      const id = await newReferral();
      const known = (): Promise<string | undefined> =>
        rows<{ step: string }>(
          'police',
          `SELECT step FROM referral_history WHERE referral_id = $1 AND step = 'receive'`,
          [id],
        ).then((found) => found[0]?.step);
      expect(await untilSeen(SOON_MS, 'the police know that it was received', known)).toBe('receive');
      for (const service of ['police', 'beacon', 'safeguarding-hub'] as const) {
        expect(await rows(service, `SELECT 1 FROM dead_letter WHERE reason = 'handler-failed'`, [])).toEqual([]);
        expect(readFileSync(`${logs}-${service}.log`, 'utf8')).not.toMatch(/uncaught|unhandled/i);
      }
    });
  });
});
