import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm';
import { createDataSource, migrate, Transactions } from '#libs/database';
import { testDatabase, TestDatabase } from '#libs/testing';
import { Forgetting } from './forgetting.js';
import { Idempotency } from './idempotency.js';
import { idempotencyTable } from './idempotency-table.js';

class Tables1760000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(idempotencyTable('http_spec'));
  }
  async down(): Promise<void> {}
}

let database: TestDatabase;
let source: DataSource;

beforeAll(async () => {
  Logger.overrideLogger(false);
  database = await testDatabase('http_spec');
  await migrate(database.migrationUrl, [Tables1760000000001]);
  source = await createDataSource({ url: database.url }, []).initialize();
});
afterAll(() => database.drop());

const keys = async (): Promise<string[]> =>
  (await source.query<{ key: string }[]>('SELECT key FROM idempotency_key ORDER BY key')).map(({ key }) => key);

describe('an answer that was given to a keyed request', () => {
  const now = new Date('2026-11-23T09:00:00Z');

  it('is remembered for thirty days and then forgotten', async () => {
    await source.query(
      `INSERT INTO idempotency_key (principal, key, body_hash, created_at)
       VALUES ('p', 'past', '', '2026-10-24T08:59:59Z'), ('p', 'present', '', '2026-10-24T09:00:01Z')`,
    );
    await new Forgetting(new Idempotency(), new Transactions(source)).forgetOld(now);
    expect(await keys()).toEqual(['present']);
  });

  it('is forgotten when the service starts, and a stop waits for that', async () => {
    const forgetting = new Forgetting(new Idempotency(), new Transactions(source));
    forgetting.onApplicationBootstrap();
    await source.query(`UPDATE idempotency_key SET created_at = '2000-01-01T00:00:00Z'`);
    forgetting.onApplicationBootstrap();
    await forgetting.onModuleDestroy();
    expect(await keys()).toEqual([]);
  });

  it('does no harm where the database is away', async () => {
    await source.destroy();
    await new Forgetting(new Idempotency(), new Transactions(source)).forgetOld(now);
  });
});
