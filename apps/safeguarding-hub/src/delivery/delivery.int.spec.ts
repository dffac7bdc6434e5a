import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Client } from 'pg';
import type { DeliveryEntered, DeliveryPair } from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import type { Delivery } from '#libs/messaging';
import type { ServiceUnderTest } from '#libs/testing';
import { amara, priya, sean, startHubUnderTest } from '../../test/hub-under-test.js';
import { aTraffic, lineOf, NOW, pairs, truth, type Sending } from '../../test/ledgers.js';
import { alertsOf, findingsOf, personOf, seen, take } from '../../test/sightings.js';
import { aPerson } from '../../test/a-person.js';
import { AlertAnswerService } from '../alert/alert-answer.service.js';
import { missingStates } from './delivery.js';
import { DeliveryQuery, type PairFigures } from './delivery.query.js';
import { DeliveryService, horizonAt } from './delivery.service.js';
import { DeliveryWatch } from './delivery-watch.service.js';

const MINUTE = 60_000;
const DAY = 24 * 60;
let hub: ServiceUnderTest;
let owner: Client;

beforeAll(async () => {
  hub = await startHubUnderTest();
  owner = new Client({ connectionString: hub.database.migrationUrl });
  await owner.connect();
  // The spec says when the hub looks.
  await hub.app.get(DeliveryWatch).onModuleDestroy();
});
afterAll(async () => {
  await owner.end();
  await hub.stop();
});
beforeEach(async () => {
  await owner.query('TRUNCATE delivery, delivery_referral, delivery_alert');
});

/** As the agency whose line it is says it, or as another. */
async function says(line: DeliveryEntered, by = line.direction === 'sent' ? line.from : line.to): Promise<void> {
  await hub.app.get(Transactions).run(async (manager) => {
    const delivery = { manager, source: `/agencies/${by}`, subject: line.eventId } as Delivery;
    await hub.app.get(DeliveryService).take(line, delivery);
  });
}

const [toBeacon, toPolice] = pairs as [DeliveryPair, DeliveryPair];

/** An event that was sent so many minutes before now; the referral itself unless told. */
const sending = (sentMinutesAgo: number, more: Partial<Sending> = {}) => ({
  ...{ pair: toBeacon, eventId: randomUUID(), referralId: randomUUID(), sequence: 1, part: 'referral' as const },
  ...{ sentMinutesAgo },
  ...more,
});

async function sentAndReceived(event: ReturnType<typeof sending>): Promise<void> {
  await says(lineOf(event, 'sent'));
  await says(lineOf(event, 'received'));
}

const run = <T>(work: (query: DeliveryQuery, manager: Parameters<DeliveryQuery['alerts']>[0]) => Promise<T>) =>
  hub.app.get(Transactions).run((manager) => work(hub.app.get(DeliveryQuery), manager));

const at = (minutesLater: number): Date => new Date(NOW.getTime() + minutesLater * MINUTE);
const look = (minutesLater = 0) => hub.app.get(DeliveryWatch).look(at(minutesLater));
const standing = async (): Promise<string[]> =>
  (await run((query, manager) => query.alerts(manager))).map(({ from, to, kind }) => `${from} ${to} ${kind}`);

const figuresOf = async (pair: DeliveryPair): Promise<PairFigures | undefined> =>
  (await run((query, manager) => query.figures(manager, horizonAt(NOW)))).find(
    ({ from, to }) => from === pair.from && to === pair.to,
  );

async function missingOf(pair: DeliveryPair): Promise<string[]> {
  const { items } = await run((query, manager) => query.missing(manager, pair, horizonAt(NOW), 1));
  return items.map(({ eventId, state }) => `${eventId} ${state}`).sort();
}

describe('the ledgers at the hub', () => {
  it('name each missing delivery and nothing else, and account for all that was sent, whatever comes how', async () => {
    await fc.assert(
      fc.asyncProperty(aTraffic, async ({ sendings, lines }) => {
        await owner.query('TRUNCATE delivery, delivery_referral');
        for (const line of lines) await says(line);
        for (const pair of pairs) {
          const own = sendings.filter(({ pair: { from, to } }) => from === pair.from && to === pair.to);
          const missing = own.map((each) => ({ each, state: truth(each) }));
          expect(await missingOf(pair)).toEqual(
            missing
              .filter(({ state }) => missingStates.some((name) => name === state))
              .map(({ each, state }) => `${each.eventId} ${state}`)
              .sort(),
          );
          const figures = await figuresOf(pair);
          if (figures)
            expect(figures.acknowledged + figures.inFlight + figures.quarantined + figures.overdue).toBe(figures.sent);
          const told = own.filter(({ copies }) => copies.sent > 0).length;
          expect(figures?.sent ?? 0).toBe(told);
        }
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  it('take no line from one who is not its own to say, about a secret agency, or against what is known', async () => {
    const event = sending(1);
    await expect(says(lineOf(event, 'sent'), 'beacon')).rejects.toThrow('line-not-its-own');
    await expect(says(lineOf(event, 'received'), 'police')).rejects.toThrow('line-not-its-own');
    const secret = sending(1, { pair: { from: 'police', to: 'sarc' } });
    await expect(says(lineOf(secret, 'sent'))).rejects.toThrow('pair-without-ledger');
    await says(lineOf(event, 'sent'));
    await expect(says({ ...lineOf(event, 'received'), sequence: 2 })).rejects.toThrow('ledgers-contradict');
    expect(await figuresOf(toBeacon)).toMatchObject({ sent: 1, acknowledged: 0, inFlight: 1 });
  });

  it('say how soon things arrive and are decided', async () => {
    for (const ago of [60, 50, 40]) await sentAndReceived(sending(ago));
    const decided = sending(30);
    await sentAndReceived(decided);
    await says(
      lineOf({ ...decided, pair: toPolice, eventId: randomUUID(), part: 'decision', sentMinutesAgo: 20 }, 'sent'),
    );
    expect(await figuresOf(toBeacon)).toMatchObject({ toReceipt: [20, 20] });
    const decisions = await run((query, manager) => query.decisions(manager, horizonAt(NOW)));
    expect(decisions).toEqual([{ ...toBeacon, undecided: 3, undecidedTooLong: 0, toDecision: [580, 580] }]);
  });
});

describe('an agency that stops reading', () => {
  it('is an alert within five minutes, once, which ends once when it reads again', async () => {
    await sentAndReceived(sending(10));
    const unread = sending(0);
    await says(lineOf(unread, 'sent'));
    expect(await look(3)).toEqual({ began: 0, ended: 0 });
    expect(await look(4.5)).toEqual({ began: 1, ended: 0 });
    expect(await standing()).toEqual(['police beacon stopped-reading']);
    expect(await Promise.all([look(5), look(5)])).toEqual([
      { began: 0, ended: 0 },
      { began: 0, ended: 0 },
    ]);
    await says({ ...lineOf(unread, 'received'), at: at(6).toISOString() });
    expect(await look(7)).toEqual({ began: 0, ended: 1 });
    expect(await look(8)).toEqual({ began: 0, ended: 0 });
    expect(await standing()).toEqual([]);
  });

  it('is not one that reads everything but a single event', async () => {
    await says(lineOf(sending(20), 'sent'));
    await sentAndReceived(sending(15));
    await look();
    expect(await standing()).toEqual([]);
    expect(await missingOf(toBeacon)).toHaveLength(1);
  });

  it('is seen again, as another alert, when it stops again', async () => {
    const first = sending(20);
    await says(lineOf(first, 'sent'));
    await look();
    await says({ ...lineOf(first, 'received'), at: at(0).toISOString() });
    await look();
    await says(lineOf(sending(0), 'sent'));
    expect(await look(5)).toEqual({ began: 1, ended: 0 });
    expect(await hub.query('SELECT 1 FROM delivery_alert')).toHaveLength(2);
  });
});

describe('an agency that stops deciding', () => {
  it('is an alert once what it was sent has lain too long and it has decided nothing since', async () => {
    const lying = sending(8 * DAY);
    await sentAndReceived(lying);
    expect(await look()).toEqual({ began: 1, ended: 0 });
    expect(await standing()).toEqual(['police beacon stopped-deciding']);
    const decided = sending(60);
    await sentAndReceived(decided);
    await says(
      lineOf({ ...decided, pair: toPolice, eventId: randomUUID(), part: 'decision', sentMinutesAgo: 1 }, 'sent'),
    );
    expect(await look()).toEqual({ began: 0, ended: 1 });
  });

  it('is not one whose referral was withdrawn', async () => {
    const lying = sending(8 * DAY);
    await sentAndReceived(lying);
    await says(lineOf({ ...lying, eventId: randomUUID(), part: 'ending', sequence: 2 }, 'sent'));
    expect(await look()).toEqual({ began: 0, ended: 0 });
  });
});

describe('an agency to which the hub sends alerts', () => {
  const toPolice = { from: 'safeguarding-hub', to: 'police' } as const;
  beforeEach(async () => {
    await owner.query('TRUNCATE alert_told, alert_sent, alert_answer, finding_history, finding_seen, finding CASCADE');
  });

  /** The police are told, by the hub's outbox, that somebody was reported twice; sent so many days ago. */
  async function warned(daysAgo: number): Promise<{ findingId: string; alertId: string }> {
    const [record, somebody] = [randomUUID(), aPerson()];
    await take(hub, seen(somebody, { record, at: '2026-01-01T12:00:00Z' }));
    await take(hub, seen(somebody, { at: '2026-03-01T12:00:00Z' }));
    const [finding] = await findingsOf(hub, await personOf(hub, record));
    const findingId = finding?.id as string;
    const [sent] = (await alertsOf(hub, findingId)).filter(({ to }) => to === 'police');
    const shift = daysAgo * DAY;
    await owner.query(
      `UPDATE alert_told SET clock_from = clock_from - make_interval(mins => $2), due_at = due_at - make_interval(mins => $2)
        WHERE finding_id = $1`,
      [findingId, shift],
    );
    await owner.query(`UPDATE alert_sent SET sent_at = sent_at - make_interval(mins => $2) WHERE finding_id = $1`, [
      findingId,
      shift,
    ]);
    return { findingId, alertId: sent?.alert.alertId as string };
  }
  const acknowledged = ({ findingId, alertId }: { findingId: string; alertId: string }): Promise<void> =>
    hub.app.get(Transactions).run((manager) => {
      const delivery = { manager, id: randomUUID(), source: '/agencies/police', subject: findingId } as Delivery;
      const answer = { alertId, findingId, state: 'acknowledged', at: new Date().toISOString() } as const;
      return hub.app.get(AlertAnswerService).keep(answer, delivery);
    });
  const shown = async () => {
    const { json } = await hub.call<{ pairs: (PairShown & { hubAlerts?: object })[] }>('GET /delivery', { as: priya });
    return json.pairs.find(({ from, to }) => from === toPolice.from && to === toPolice.to);
  };
  const lookNow = () => hub.app.get(DeliveryWatch).look(new Date());

  it('has in the ledger what it was sent, as an alert, and stands as stopped where it does not arrive', async () => {
    const { findingId } = await warned(0);
    const inLedger = await hub.query<{ event_id: string; part: string }>(
      'SELECT event_id, part FROM delivery WHERE referral_id = $1',
      [findingId],
    );
    expect(inLedger.map(({ part }) => part)).toEqual(['alert']);
    const soon = new Date(Date.now() + 4.5 * MINUTE);
    expect(await hub.app.get(DeliveryWatch).look(soon)).toEqual({ began: 1, ended: 0 });
    expect(await standing()).toEqual(['safeguarding-hub police stopped-reading']);
    const eventId = inLedger[0]?.event_id as string;
    const arrived = {
      eventId,
      referralId: findingId,
      ...toPolice,
      sequence: 1,
      direction: 'received',
      part: 'other',
    } as const;
    await says({ ...arrived, at: new Date().toISOString() });
    expect(await hub.app.get(DeliveryWatch).look(soon)).toEqual({ began: 0, ended: 1 });
    expect(await hub.query('SELECT part FROM delivery WHERE event_id = $1', [eventId])).toEqual([{ part: 'alert' }]);
  });

  it('is counted with what it has not acknowledged, and with what is late of that', async () => {
    expect((await shown())?.hubAlerts).toBeUndefined();
    await warned(0);
    const late = await warned(30);
    expect((await shown())?.hubAlerts).toEqual({ unacknowledged: 2, unacknowledgedTooLong: 1 });
    await acknowledged(late);
    expect((await shown())?.hubAlerts).toEqual({
      ...{ unacknowledged: 1, unacknowledgedTooLong: 0 },
      secondsToAcknowledgement: { median: expect.any(Number), ninetieth: expect.any(Number) },
    });
    const figures = await run((query, manager) => query.acknowledgements(manager, horizonAt(new Date())));
    expect(Math.abs((figures[0]?.toAcknowledgement?.[0] ?? 0) - 30 * DAY * 60)).toBeLessThan(600);
  });

  it('is an alert once it has acknowledged nothing since what is late came, until it does', async () => {
    const [first, second] = [await warned(30), await warned(20)];
    await owner.query('TRUNCATE delivery');
    expect(await lookNow()).toEqual({ began: 1, ended: 0 });
    expect(await standing()).toEqual(['safeguarding-hub police stopped-acknowledging']);
    expect(await lookNow()).toEqual({ began: 0, ended: 0 });
    await acknowledged(first);
    expect(await lookNow()).toEqual({ began: 0, ended: 1 });
    expect((await shown())?.hubAlerts).toMatchObject({ unacknowledged: 1, unacknowledgedTooLong: 1 });
    await acknowledged(second);
    expect((await shown())?.hubAlerts).toMatchObject({ unacknowledged: 0 });
  });

  it('is not one where the work by which it was warned is over', async () => {
    const { findingId } = await warned(30);
    await owner.query('TRUNCATE delivery');
    await owner.query('UPDATE alert_told SET over_since = now() WHERE finding_id = $1', [findingId]);
    expect(await lookNow()).toEqual({ began: 0, ended: 0 });
    expect((await shown())?.hubAlerts).toBeUndefined();
  });
});

interface PairShown {
  readonly from: string;
  readonly to: string;
  readonly overdue: number;
}

describe('the delivery watch', () => {
  it('shows every pair that may talk but those of a secret agency, to practitioner and supervisor', async () => {
    for (const as of [priya, sean]) {
      const { status, json } = await hub.call<{ pairs: PairShown[] }>('GET /delivery', { as });
      expect(status).toBe(200);
      expect(json.pairs.length).toBeGreaterThan(10);
      expect(json.pairs.filter(({ from, to }) => from === 'sarc' || to === 'sarc')).toEqual([]);
      expect(json.pairs).toContainEqual(expect.objectContaining({ ...toBeacon, sent: 0, alerts: [] }));
    }
  });

  it('names what is missing by referral and event, a page at a time', async () => {
    const lost = Array.from({ length: 26 }, (_, each) => sending(1_000 - each));
    for (const each of lost) await says(lineOf(each, 'sent'));
    const ask = async (page: number) =>
      (await hub.call<{ items: object[]; total: number }>(`GET /delivery/police/beacon?page=${page}`, { as: priya }))
        .json;
    const [first, second] = [await ask(1), await ask(2)];
    expect([first.items.length, second.items.length, first.total]).toEqual([25, 1, 26]);
    expect(first.items[0]).toEqual({
      ...{ eventId: lost[0]?.eventId, referralId: lost[0]?.referralId, sequence: 1, part: 'referral' },
      ...{ state: 'overdue', sentAt: expect.any(String) },
    });
  });

  it('answers of a pair with a secret agency as of one that there is not', async () => {
    const paths = ['police/sarc', 'sarc/beacon', 'police/nobody', 'police/police'];
    const answers = await Promise.all(paths.map((path) => hub.call(`GET /delivery/${path}`, { as: priya })));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]));
    expect(new Set(answers.map(({ json }) => JSON.stringify({ ...(json as object), correlationId: '' }))).size).toBe(1);
    expect((await hub.call('GET /delivery', { as: amara })).status).toBe(403);
  });
});
