import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import type { DataSource, EntityManager, MigrationInterface, QueryRunner } from 'typeorm';
import { createDataSource, migrate, Transactions } from '#libs/database';
import { testDatabase, TestDatabase } from '#libs/testing';
import type { Actor } from '../actor.js';
import type { AccessEntry } from './access-entry.js';
import { accessLogTable } from './access-log-table.js';
import { AccessLog } from './access-log.js';
import { accessLogHead, verifyAccessLog } from './verify-access-log.js';

class Tables1760000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(accessLogTable('access_spec'));
  }
  async down(): Promise<void> {}
}

let database: TestDatabase;
let source: DataSource;
let owner: Client;
let transactions: Transactions;
const log = new AccessLog(() => new Date());

beforeAll(async () => {
  database = await testDatabase('access_spec');
  await migrate(database.migrationUrl, [Tables1760000000001]);
  owner = new Client({ connectionString: database.migrationUrl });
  await owner.connect();
  source = await createDataSource({ url: database.url }, []).initialize();
  transactions = new Transactions(source);
});
afterAll(async () => {
  await source.destroy();
  await owner.end();
  await database.drop();
});
beforeEach(async () => {
  await owner.query(
    `DELETE FROM access_log; UPDATE access_log_head SET position = 0, hash = decode(repeat('00', 32), 'hex')`,
  );
});

const actor: Actor = {
  subject: 'joanne.hale',
  name: 'Joanne Hale',
  agency: 'beacon',
  roles: ['caseworker'],
  teams: [],
  clientId: 'web',
  kind: 'person',
};
const view = (id: string, more: Partial<AccessEntry> = {}): AccessEntry => ({
  actor,
  action: 'view',
  what: 'referral',
  id,
  trace: { correlationId: 'story-0001' },
  ...more,
});
const record = (entry: AccessEntry): Promise<void> => transactions.run((manager) => log.record(manager, entry));

async function recordViews(count: number): Promise<void> {
  for (let index = 1; index <= count; index += 1) await record(view(`r-${index}`));
}

describe('the access log', () => {
  it('keeps who did what to what and whom it was told, and its chain holds', async () => {
    const trace = { correlationId: 'story-0001', causationId: 'event-1' };
    await record(view('r "1"\n é 😀', { action: 'disclose', recipients: ['safeguarding-hub', 'beacon'], trace }));
    await record({ actor, action: 'search', what: 'referrals', trace });
    const rows: unknown = await source.query('SELECT * FROM access_log ORDER BY position');
    expect(rows).toEqual([
      expect.objectContaining({
        position: '1',
        at: expect.any(Date),
        subject: 'joanne.hale',
        client_id: 'web',
        agency: 'beacon',
        action: 'disclose',
        id: 'r "1"\n é 😀',
        recipients: ['beacon', 'safeguarding-hub'],
        causation_id: 'event-1',
      }),
      expect.objectContaining({ position: '2', action: 'search', id: null, recipients: [] }),
    ]);
    expect(await verifyAccessLog(source.manager)).toMatchObject({ intact: true, head: { position: 2 } });
  });

  it('stands or falls with what it records', async () => {
    const work = async (manager: EntityManager): Promise<never> => {
      await log.record(manager, view('r-1'));
      throw new Error('the power went');
    };
    await expect(transactions.run(work)).rejects.toThrow('the power went');
    expect(await verifyAccessLog(source.manager)).toMatchObject({ intact: true, head: { position: 0 } });
  });

  it('is one chain although many write at once', async () => {
    await Promise.all(Array.from({ length: 50 }, (_, index) => record(view(`r-${index}`))));
    expect(await verifyAccessLog(source.manager)).toMatchObject({ intact: true, head: { position: 50 } });
  });

  it('is verified in parts when it is long', async () => {
    await transactions.run(async (manager) => {
      for (let index = 0; index < 1_001; index += 1) await log.record(manager, view(`r-${index}`));
    });
    expect(await verifyAccessLog(source.manager)).toMatchObject({ intact: true, head: { position: 1_001 } });
    await owner.query(`UPDATE access_log SET id = 'r-0' WHERE position = 1001`);
    expect(await verifyAccessLog(source.manager)).toEqual({ intact: false, position: 1_001, fault: 'changed' });
  });

  it.each([
    ['UPDATE access_log SET subject = subject'],
    ['DELETE FROM access_log'],
    ['TRUNCATE access_log'],
    ['DELETE FROM access_log_head'],
    ['INSERT INTO access_log_head SELECT * FROM access_log_head'],
    ['ALTER TABLE access_log DISABLE TRIGGER ALL'],
    ['DROP TABLE access_log'],
  ])('does not let the service do: %s', async (statement) => {
    await expect(source.query(statement)).rejects.toMatchObject({ code: '42501' });
  });
});

describe('an access log that its owner meddled with', () => {
  beforeEach(() => recordViews(6));

  it.each([
    ['an entry was changed', `UPDATE access_log SET subject = 'nobody' WHERE position = 3`, 3, 'changed'],
    ['a moment was moved', `UPDATE access_log SET at = at + interval '1 millisecond' WHERE position = 3`, 3, 'changed'],
    ['a recipient was taken away', `UPDATE access_log SET recipients = '{police}' WHERE position = 2`, 2, 'changed'],
    ['an entry was deleted', 'DELETE FROM access_log WHERE position = 4', 4, 'missing'],
    ['the first entry was deleted', 'DELETE FROM access_log WHERE position = 1', 1, 'missing'],
    ['the end was cut off', 'DELETE FROM access_log WHERE position > 4', 5, 'missing'],
    ['everything was deleted', 'DELETE FROM access_log', 1, 'missing'],
    [
      'an entry was deleted and the rest moved up',
      'DELETE FROM access_log WHERE position = 4; UPDATE access_log SET position = position - 1 WHERE position > 4;',
      4,
      'changed',
    ],
    [
      'two entries changed places',
      `UPDATE access_log SET position = -1 WHERE position = 2; UPDATE access_log SET position = 2 WHERE position = 3;
       UPDATE access_log SET position = 3 WHERE position = -1`,
      2,
      'changed',
    ],
    [
      'an entry was put in at the end',
      `INSERT INTO access_log SELECT 7, at, 'nobody', client_id, agency, action, what, id, recipients, correlation_id,
       causation_id, hash FROM access_log WHERE position = 6`,
      7,
      'added',
    ],
    ['the head was set back', 'UPDATE access_log_head SET position = 4', 4, 'replaced'],
    ['the head was exchanged', `UPDATE access_log_head SET hash = sha256('x')`, 6, 'replaced'],
  ])('shows it when %s', async (_, meddling, position, fault) => {
    await owner.query(meddling);
    expect(await verifyAccessLog(source.manager)).toEqual({ intact: false, position, fault });
  });

  it('shows that its head is gone, and takes no further entry: nothing is done unlogged', async () => {
    await owner.query('DELETE FROM access_log_head');
    expect(await verifyAccessLog(source.manager)).toEqual({ intact: false, position: 0, fault: 'missing' });
    await expect(record(view('r-7'))).rejects.toThrow('lost its head');
    await owner.query(`INSERT INTO access_log_head (position, hash) VALUES (0, '')`);
  });

  it('shows against a head kept elsewhere that end and head were cut off together', async () => {
    const known = await accessLogHead(source.manager);
    await owner.query(
      `DELETE FROM access_log WHERE position > 4;
       UPDATE access_log_head SET position = 4, hash = (SELECT hash FROM access_log WHERE position = 4)`,
    );
    expect(await verifyAccessLog(source.manager)).toMatchObject({ intact: true });
    expect(await verifyAccessLog(source.manager, known)).toEqual({ intact: false, position: 5, fault: 'missing' });
  });
});
