import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { asAdmin } from '../../../deploy/local/kafka/kafka-account.js';
import { provideTopics } from '../../../deploy/local/kafka/apply-access.js';
import { Platform, startPlatform } from './platform.js';
import { testDatabase } from './platform-for-specs.js';

describe('a platform of one’s own', () => {
  let platform: Platform;

  beforeAll(async () => {
    platform = await startPlatform();
  }, 60_000);

  afterAll(() => platform.stop(), 60_000);

  it('keeps what PostgreSQL had committed when it is killed', async () => {
    const { migrationUrl } = await platform.createDatabase('police');
    await query(migrationUrl, 'CREATE TABLE kept AS SELECT 1 AS one');
    await platform.postgres.kill();
    await platform.postgres.start();
    await expect(query(migrationUrl, 'SELECT one FROM kept')).resolves.toEqual([{ one: 1 }]);
  }, 60_000);

  it('keeps the topics when the broker is killed', async () => {
    const topics = () => asAdmin(platform.account('admin'), (admin) => admin.listTopics());
    await asAdmin(platform.account('admin'), (admin) => provideTopics(admin, ['kept']));
    await platform.kafka.kill();
    await platform.kafka.start();
    await expect(topics()).resolves.toContain('kept');
  }, 60_000);
});

describe('a database of a service', () => {
  it('belongs to its owner: the service’s role can neither change the schema nor look into another database', async () => {
    const [police, beacon] = [await testDatabase('police'), await testDatabase('beacon')];
    await query(police.migrationUrl, 'CREATE TABLE mine (id int)');
    await expect(query(police.url, 'CREATE TABLE other (id int)')).rejects.toThrow(
      'permission denied for schema public',
    );
    await expect(query(police.url, 'SELECT * FROM mine')).rejects.toThrow('permission denied for table mine');
    const trespass = new URL(police.url);
    trespass.pathname = new URL(beacon.url).pathname;
    await expect(query(trespass.href, 'SELECT 1')).rejects.toThrow('permission denied for database');
    await Promise.all([police.drop(), beacon.drop()]);
  });
});

async function query(connectionString: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}
