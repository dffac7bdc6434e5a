import { join } from 'node:path';
import { PlainFailure } from '../plain-failure.js';
import { closeAdministration, provideDatabase, type DatabaseAddresses } from '../postgres/database.js';
import { PostgresServer } from '../postgres/postgres-server.js';
import type { Service } from '../services/service.js';
import { portOf, type Launch } from './running.js';

/** PostgreSQL, ours or the user's, with a database and two roles for each service. */
export async function startPostgres(
  launch: Launch,
  services: readonly Service[],
): Promise<Map<string, DatabaseAddresses>> {
  const external = launch.settings.external.databaseAdminUrl;
  const adminUrl = external ?? (await startOwn(launch));
  const databases = new Map<string, DatabaseAddresses>();
  try {
    for (const { database } of services) databases.set(database, await provide(launch, adminUrl, database));
  } catch (error) {
    throw external ? notUsable(error) : error;
  }
  return databases;
}

async function startOwn({ settings, state, secrets, ensemble }: Launch): Promise<string> {
  const server = new PostgresServer({
    stateFolder: state.path,
    pidFolder: state.pids,
    logFile: join(state.logs, 'postgresql.log'),
    port: portOf({ settings }, 'postgresql'),
    adminPassword: secrets.of('postgresql/admin'),
    durable: true,
  });
  await ensemble.start('store', server);
  await closeAdministration(server.adminUrl);
  return server.adminUrl;
}

function provide({ secrets }: Launch, adminUrl: string, name: string): Promise<DatabaseAddresses> {
  const [password, ownerPassword] = [secrets.of(`database/${name}`), secrets.of(`database/${name}_owner`)];
  return provideDatabase(adminUrl, { name, role: name, password, ownerPassword });
}

function notUsable(error: unknown): PlainFailure {
  const because = error instanceof Error ? error.message : String(error);
  return new PlainFailure(
    `The PostgreSQL at DATABASE_ADMIN_URL cannot be used (${because}): check the address, and that its user may create databases and roles.`,
  );
}
