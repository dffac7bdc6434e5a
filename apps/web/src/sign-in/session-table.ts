import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

/** How long a start waits for PostgreSQL, and how often it asks, in milliseconds. */
const LONGEST_WAIT = 60_000;
const INTERVAL = 500;

/** The shape that connect-pg-simple works on. The role that the web app runs as owns nothing. */
const TABLE = `
  SELECT pg_advisory_xact_lock(hashtext('web.session'));
  CREATE TABLE IF NOT EXISTS session (
    sid text PRIMARY KEY,
    sess json NOT NULL,
    expire timestamptz NOT NULL
  );
  CREATE INDEX IF NOT EXISTS session_expire ON session (expire);
  GRANT USAGE ON SCHEMA public TO web;
  GRANT SELECT, INSERT, UPDATE, DELETE ON session TO web;
`;

/** Makes the table of sessions at start, as its owner. Several starts at once wait for each other. */
export async function createSessionTable(migrationUrl: string): Promise<void> {
  const client = await connected(migrationUrl, Date.now() + LONGEST_WAIT);
  try {
    await client.query(`BEGIN; ${TABLE} COMMIT;`);
  } finally {
    await client.end();
  }
}

async function connected(connectionString: string, deadline: number): Promise<pg.Client> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 3_000, application_name: 'web migration' });
  try {
    await client.connect();
    return client;
  } catch (error) {
    if (!isPassing(error) || Date.now() > deadline) throw error;
    await pause(INTERVAL);
    return connected(connectionString, deadline);
  }
}

/** PostgreSQL is not there yet, starting or stopping; a wrong password is none of these. */
function isPassing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === undefined || passing.some((one) => one === code);
}

const passing = ['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', '57P01', '57P03'];
