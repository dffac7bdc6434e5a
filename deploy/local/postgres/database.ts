import pg from 'pg';
import { scramVerifier } from './scram-verifier.js';

/** One service's database: its owner changes the tables, its user only what those tables allow. */
export interface DatabasePlan {
  readonly name: string;
  readonly role: string;
  readonly password: string;
  readonly ownerPassword: string;
}

/** The two addresses that a service is given. */
export interface DatabaseAddresses {
  readonly url: string;
  readonly migrationUrl: string;
}

const ownerOf = (role: string): string => `${role}_owner`;
const quoted = pg.escapeIdentifier;
/** Two launchers, or two specs, may make the same role at the same moment. */
const LOCK = 4_105_000;

/** Makes the database and its two roles, or brings them up to date. */
export async function provideDatabase(adminUrl: string, plan: DatabasePlan): Promise<DatabaseAddresses> {
  await withClient(adminUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await provideRole(client, plan.role, plan.password);
    await provideRole(client, ownerOf(plan.role), plan.ownerPassword);
    await provideOwnedDatabase(client, plan);
  });
  const addresses = addressesOf(adminUrl, plan);
  await withClient(addresses.migrationUrl, (client) => closeSchema(client, plan.role));
  return addresses;
}

export async function dropDatabase(adminUrl: string, name: string): Promise<void> {
  await withClient(adminUrl, (client) => client.query(`DROP DATABASE IF EXISTS ${quoted(name)} WITH (FORCE)`));
}

/** A server of our own: a role that has a database must not look into the administrator's. */
export async function closeAdministration(adminUrl: string): Promise<void> {
  await withClient(adminUrl, (client) => client.query('REVOKE CONNECT ON DATABASE postgres, template1 FROM PUBLIC'));
}

function addressesOf(adminUrl: string, plan: DatabasePlan): DatabaseAddresses {
  const address = (user: string, password: string): string => {
    const url = new URL(adminUrl);
    return Object.assign(url, { username: user, password, pathname: `/${plan.name}` }).toString();
  };
  return { url: address(plan.role, plan.password), migrationUrl: address(ownerOf(plan.role), plan.ownerPassword) };
}

async function provideRole(client: pg.Client, role: string, password: string): Promise<void> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
  if (!rowCount) await client.query(`CREATE ROLE ${quoted(role)}`);
  const verifier = pg.escapeLiteral(scramVerifier(password));
  await client.query(`ALTER ROLE ${quoted(role)} LOGIN NOCREATEDB NOCREATEROLE NOINHERIT PASSWORD ${verifier}`);
}

async function provideOwnedDatabase(client: pg.Client, { name, role }: DatabasePlan): Promise<void> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
  // An administrator who is not a superuser may give a database only to a role that they can become.
  if (!rowCount && !(await isSuperuser(client))) await client.query(`GRANT ${quoted(ownerOf(role))} TO CURRENT_USER`);
  if (!rowCount) await client.query(`CREATE DATABASE ${quoted(name)} OWNER ${quoted(ownerOf(role))}`);
  await client.query(`REVOKE ALL ON DATABASE ${quoted(name)} FROM PUBLIC`);
  await client.query(`GRANT CONNECT ON DATABASE ${quoted(name)} TO ${quoted(role)}`);
}

async function isSuperuser(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ rolsuper: boolean }>(
    'SELECT rolsuper FROM pg_roles WHERE rolname = CURRENT_USER',
  );
  return rows[0]?.rolsuper === true;
}

async function closeSchema(client: pg.Client, role: string): Promise<void> {
  await client.query('ALTER SCHEMA public OWNER TO CURRENT_USER');
  await client.query('REVOKE ALL ON SCHEMA public FROM PUBLIC');
  await client.query(`GRANT USAGE ON SCHEMA public TO ${quoted(role)}`);
}

async function withClient<T>(connectionString: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000, application_name: 'launcher' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
