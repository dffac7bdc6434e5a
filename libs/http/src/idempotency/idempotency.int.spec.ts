import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource, EntityManager, MigrationInterface, QueryRunner } from 'typeorm';
import { createDataSource, migrate, Transactions } from '#libs/database';
import { testDatabase, TestDatabase } from '#libs/testing';
import { Answer, Idempotency, KeyedAnswer, KeyedRequest } from './idempotency.js';
import { idempotencyTable } from './idempotency-table.js';

class Tables1760000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(idempotencyTable('http_spec'));
    await runner.query('CREATE TABLE effect (made_by text); GRANT SELECT, INSERT, DELETE ON effect TO http_spec');
  }
  async down(): Promise<void> {}
}

let database: TestDatabase;
let source: DataSource;
let transactions: Transactions;
const idempotency = new Idempotency();

beforeAll(async () => {
  database = await testDatabase('http_spec');
  await migrate(database.migrationUrl, [Tables1760000000001]);
  source = await createDataSource({ url: database.url, poolSize: 12 }, []).initialize();
  transactions = new Transactions(source);
});
afterAll(async () => {
  await source.destroy();
  await database.drop();
});
beforeEach(() => source.query('DELETE FROM effect; DELETE FROM idempotency_key;'));

const now = new Date('2026-11-23T09:00:00Z');
const actor = { clientId: 'records', subject: 'records' };
const asked = (changes: Partial<KeyedRequest> = {}): KeyedRequest => ({
  actor,
  key: 'key-1',
  body: { a: 1 },
  now,
  ...changes,
});

/** The work: an effect in the database, and an answer that is different each time. */
let calls = 0;
async function makeEffect(manager: EntityManager): Promise<Answer<{ z: string; a: number }>> {
  await manager.query('INSERT INTO effect VALUES ($1)', ['me']);
  calls += 1;
  return { status: 201, body: { z: 'first', a: calls } };
}

const ask = (request = asked(), work = makeEffect): Promise<KeyedAnswer<{ z: string; a: number }>> =>
  transactions.run((manager) => idempotency.once(manager, request, () => work(manager)));

async function effects(): Promise<number> {
  const rows = await source.query<{ made_by: string }[]>('SELECT made_by FROM effect');
  return rows.length;
}

describe('a request with a key', () => {
  it('is done once, and answered again word for word', async () => {
    const first = await ask();
    const second = await ask(asked({ now: new Date('2026-11-24T09:00:00Z') }));
    expect([first.replayed, second.replayed, await effects()]).toEqual([false, true, 1]);
    expect(JSON.stringify(second.body)).toBe(JSON.stringify(first.body));
    expect(second.status).toBe(201);
  });

  it('is the same request when only the order of its properties differs', async () => {
    await ask(asked({ body: { a: 1, b: { c: 1, d: 2 } } }));
    expect((await ask(asked({ body: { b: { d: 2, c: 1 }, a: 1 } }))).replayed).toBe(true);
  });

  it.each<[string, Partial<KeyedRequest>]>([
    ['with another body', { body: { a: 2 } }],
    ['for another operation', { operation: 'POST /others' }],
  ])('is refused with 409 when the key was used %s', async (_, changes) => {
    await ask();
    await expect(ask(asked(changes))).rejects.toMatchObject({ status: 409, code: 'idempotency-mismatch' });
    expect(await effects()).toBe(1);
  });

  it.each([
    ['another client', { clientId: 'other', subject: 'records' }],
    ['another subject', { clientId: 'records', subject: 'other' }],
    ['one whose names run together alike', { clientId: 'rec', subject: 'ordsrecords' }],
  ])('does not meet the same key of %s', async (_, other) => {
    await ask();
    expect((await ask(asked({ actor: other, body: { a: 2 } }))).replayed).toBe(false);
    expect(await effects()).toBe(2);
  });

  it('that comes ten times at once has exactly one effect, and every caller the same answer', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => ask()));
    expect(await effects()).toBe(1);
    expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  });

  it('that comes with two bodies at once has one effect, and one caller is refused', async () => {
    const results = await Promise.allSettled([ask(), ask(asked({ body: { a: 2 } }))]);
    expect(await effects()).toBe(1);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('whose work failed may be sent again: neither effect nor key was kept', async () => {
    const fails = async (manager: EntityManager): Promise<never> => {
      await makeEffect(manager);
      throw new Error('the power went');
    };
    await expect(ask(asked(), fails)).rejects.toThrow('the power went');
    expect(await effects()).toBe(0);
    expect((await ask()).replayed).toBe(false);
  });

  it('that waits for one that fails does the work itself', async () => {
    let fail = (): void => undefined;
    let started = (): void => undefined;
    const running = new Promise<void>((resolve) => (started = resolve));
    const order = new Promise<never>((_, reject) => (fail = () => reject(new Error('the power went'))));
    const failing = ask(asked(), () => (started(), order));
    await running;
    const waiting = ask();
    fail();
    await expect(failing).rejects.toThrow('the power went');
    expect((await waiting).replayed).toBe(false);
    expect(await effects()).toBe(1);
  });

  it('that writes something down beside other things does so once, and keeps no answer', async () => {
    const write = (): Promise<boolean> =>
      transactions.run((manager) =>
        idempotency.wroteBefore(
          manager,
          asked(),
          async () => void (await manager.query(`INSERT INTO effect VALUES ('me')`)),
        ),
      );
    expect([await write(), await write(), await effects()]).toEqual([false, true, 1]);
    expect(await source.query('SELECT response FROM idempotency_key')).toEqual([{ response: null }]);
    await expect(ask(asked({ body: { a: 2 } }))).rejects.toMatchObject({ code: 'idempotency-mismatch' });
  });

  it('is forgotten with its answer after a time, and not before', async () => {
    await ask();
    expect(await idempotency.forget(source.manager, now)).toBe(0);
    expect(await idempotency.forget(source.manager, new Date(now.getTime() + 1))).toBe(1);
    expect((await ask()).replayed).toBe(false);
  });
});
