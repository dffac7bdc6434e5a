import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Transactions } from '#libs/database';
import { testAccount, testDatabase, testTopics } from '#libs/testing';
import { LampService, type Shore, eventually, shore, sourceOf } from '../test/lamp-service.js';
import { lampLit, lampSeen } from '../test/lamps.js';
import type { DeliveryLedger, LedgerFact } from './delivery-ledger.js';
import { Outbox } from './index.js';

jest.setTimeout(60_000);

const ground = { database: testDatabase, account: testAccount, topics: testTopics };
let topics: Shore;
let north: LampService;
let south: LampService;
const kept: LedgerFact[] = [];

/** North tells its lines, as an agency does; South keeps its own, as the hub does. */
const told: DeliveryLedger = (fact) => ({
  ...{ topic: topics.dead, type: 'lamps.line.v1', subject: fact.eventId, source: sourceOf(topics.north) },
  ...{ time: fact.at, data: { direction: fact.direction, sequence: fact.sequence } },
});
const keptAtHome: DeliveryLedger = (fact) => {
  kept.push(fact);
  return undefined;
};

beforeAll(async () => {
  topics = await shore(ground);
  const { north: one, south: other, dead } = topics;
  north = await LampService.start(ground, { reads: other, writes: one, dead, ledger: told });
  south = await LampService.start(ground, { reads: one, writes: other, dead, ledger: keptAtHome });
});
afterAll(async () => {
  await Promise.all([north?.stop(), south?.stop()]);
});

const lamp = (name: string) => `${name}-${randomUUID()}`;
const keptOf = (subject: string): string[] =>
  kept
    .filter((fact) => fact.subject === subject)
    .map(({ direction, type, sequence }) => `${direction} ${type} ${sequence}`);

interface Line {
  readonly line: { readonly direction: string; readonly sequence: number };
  readonly correlation: string;
  readonly sequence: number | null;
}
const linesOf = (eventId: string): Promise<Line[]> =>
  north.query(
    `SELECT convert_from(body, 'UTF8')::jsonb AS line, headers->>'ce_correlationid' AS correlation, sequence
       FROM outbox WHERE subject = $1`,
    [eventId],
  );

describe('the ledger of deliveries', () => {
  it('has a line of each event that is sent, has arrived, and answers it', async () => {
    const subject = lamp('both-sides');
    const { id } = await north.light(subject, 'red');
    expect(await linesOf(id)).toEqual([
      { line: { direction: 'sent', sequence: 1 }, correlation: expect.not.stringMatching('c-1'), sequence: null },
    ]);
    await eventually(() => expect(keptOf(subject)).toEqual([`sent ${lampSeen} 1`, `received ${lampLit} 1`]));
    const answer = kept.find((fact) => fact.subject === subject && fact.direction === 'sent');
    await eventually(async () =>
      expect(await linesOf(answer?.eventId ?? '')).toMatchObject([{ line: { direction: 'received', sequence: 1 } }]),
    );
  });

  it('has none of what was never sent, because its transaction was rolled back', async () => {
    const subject = lamp('rolled-back');
    const event = { topic: topics.north, type: lampLit, subject, source: sourceOf(topics.north) };
    let id = '';
    const broken = north.app.get(Transactions).run(async (manager) => {
      const whole = { ...event, time: new Date(), data: { colour: 'red' } };
      ({ id } = await north.app.get(Outbox).append(manager, whole, { correlationId: 'c-1' }));
      throw new Error('changed my mind');
    });
    await expect(broken).rejects.toThrow('changed my mind');
    expect(id).not.toBe('');
    expect(await linesOf(id)).toEqual([]);
  });

  it('says that an event was set aside', async () => {
    const subject = lamp('set-aside');
    await north.light(subject, 'refused');
    await eventually(() => expect(keptOf(subject).at(-1)).toBe(`quarantined ${lampLit} 1`));
  });
});
