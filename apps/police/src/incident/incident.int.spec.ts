import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest } from '#libs/testing';
import { Client } from 'pg';
import { anIncident, recordsSystem, report, startPoliceUnderTest } from '../../test/police-under-test.js';

let police: ServiceUnderTest;
let owner: Client;
let breaks = false;

beforeAll(async () => {
  police = await startPoliceUnderTest({
    commitPoints: {
      beforeCommit: () => {
        if (breaks) throw new Error('the power failed');
      },
    },
  });
  owner = new Client({ connectionString: police.database.migrationUrl });
  await owner.connect();
  await owner.query(
    `CREATE FUNCTION break_here() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'the disk is full'; END $$`,
  );
});
afterAll(async () => {
  await owner.end();
  await police.stop();
});

const tables = [
  'incident',
  'sent_referral',
  'referral_history',
  'outbox',
  'outbox_sequence',
  'access_log',
  'idempotency_key',
  'victim_update',
];

/** How many rows each table holds. */
async function counts(): Promise<Record<string, number>> {
  const columns = tables.map((table) => `(SELECT count(*)::int FROM ${table}) AS ${table}`);
  const [row] = await police.query<Record<string, number>>(`SELECT ${columns.join()}`);
  return row ?? {};
}

async function added(work: () => Promise<unknown>): Promise<Record<string, number>> {
  const before = await counts();
  await work();
  const after = await counts();
  return Object.fromEntries(tables.map((table) => [table, (after[table] ?? 0) - (before[table] ?? 0)]));
}

const nothing = Object.fromEntries(tables.map((table) => [table, 0]));
const everything = {
  incident: 1,
  sent_referral: 1,
  referral_history: 1,
  outbox: 4,
  outbox_sequence: 3,
  access_log: 1,
  idempotency_key: 1,
  victim_update: 1,
};

describe('an incident that the police report', () => {
  it('is kept with its referral, its events, its entry in the access log and its answer', async () => {
    expect(await added(() => report(police, anIncident()))).toEqual(everything);
    const told = await police.query('SELECT topic, sequence, published_at FROM outbox ORDER BY topic');
    expect(told).toEqual(
      ['delivery.police', 'referral.police.beacon', 'sighting.police', 'sighting.police'].map((topic) => ({
        topic,
        sequence: topic === 'delivery.police' ? null : 1,
        published_at: null,
      })),
    );
  });

  it('leaves nothing behind when the transaction breaks at its end, and is taken when sent again', async () => {
    breaks = true;
    const broken = await added(async () => {
      expect(await report(police, anIncident(), { key: 'broken' })).toMatchObject({ status: 500 });
    });
    breaks = false;
    expect(broken).toEqual(nothing);
    expect(await added(() => report(police, anIncident(), { key: 'broken' }))).toEqual(everything);
  });

  it.each(tables)('leaves nothing behind when %s cannot be written', async (table) => {
    await owner.query(`CREATE TRIGGER broken BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION break_here()`);
    const broken = await added(async () => expect((await report(police, anIncident())).status).toBe(500));
    await owner.query(`DROP TRIGGER broken ON ${table}`);
    expect(broken).toEqual(nothing);
  });
});

describe('an incident that is sent twice', () => {
  it('is recorded once and answered alike, though twenty copies arrive at the same moment', async () => {
    const body = anIncident();
    const answers: Awaited<ReturnType<typeof report>>[] = [];
    const result = await added(async () => {
      const sent = Array.from({ length: 20 }, () => report(police, body, { key: 'twenty' }));
      answers.push(...(await Promise.all(sent)));
    });
    expect(result).toEqual(everything);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers.filter(({ headers }) => headers.get('idempotency-replayed') === 'true')).toHaveLength(19);
  });

  it('is refused when the key was used for something else', async () => {
    await report(police, anIncident(), { key: 'other-body' });
    const other = anIncident({ category: 'theft' });
    const result = await added(async () => {
      expect(await report(police, other, { key: 'other-body' })).toMatchObject({
        status: 409,
        json: { code: 'idempotency-mismatch' },
      });
    });
    expect(result).toEqual(nothing);
  });

  it('is another one when another system happens to use the same key', async () => {
    const first = await report(police, anIncident(), { key: 'shared' });
    const second = await report(police, anIncident(), { key: 'shared', as: recordsSystem('custody') });
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.json.id).not.toBe(first.json.id);
    expect(second.headers.get('idempotency-replayed')).toBeNull();
  });
});
