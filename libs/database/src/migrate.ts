import { Client } from 'pg';
import { DataSource, MigrationInterface } from 'typeorm';
import { waitForDatabase } from './wait-for-database.js';

export type MigrationClass = new () => MigrationInterface;

/** Any number will do that every instance of a service agrees on; locks are kept apart by database. */
const migrationLock = 4_105_001;

/** Brings the schema up to date: one instance at a time, each migration whole or not at all. */
export async function migrate(migrationUrl: string, migrations: readonly MigrationClass[]): Promise<void> {
  const guard = await waitForDatabase(() => connect(migrationUrl));
  try {
    await guard.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    await runMigrations(migrationUrl, migrations);
  } finally {
    await guard.end();
  }
}

async function connect(connectionString: string): Promise<Client> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 5_000, application_name: 'migrations' });
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
}

async function runMigrations(url: string, migrations: readonly MigrationClass[]): Promise<void> {
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    migrations: [...migrations],
    migrationsTableName: 'migration',
    installExtensions: false,
    extra: { max: 2, application_name: 'migrations', lock_timeout: 60_000 },
  });
  await dataSource.initialize();
  try {
    await dataSource.runMigrations({ transaction: 'each' });
  } finally {
    await dataSource.destroy();
  }
}
