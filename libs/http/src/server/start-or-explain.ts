import { isDatabaseUnavailable } from '#libs/database';

/**
 * Starts a service whose `who` is as it stands in a sentence: `the lamp service`. When it cannot start, it says why
 * in one sentence on standard error and ends with exit code 1.
 */
export async function startOrExplain(who: string, start: () => Promise<unknown>): Promise<void> {
  try {
    await start();
  } catch (error) {
    process.stderr.write(`${explanation(who, error)}\n`);
    process.exit(1);
  }
}

/** Why a service could not start. Nothing personal can be in it: nobody has said anything yet. */
export function explanation(who: string, error: unknown): string {
  const subject = who.charAt(0).toUpperCase() + who.slice(1);
  if (isDatabaseUnavailable(error))
    return `${subject} waited for PostgreSQL and it did not answer: see that it runs where DATABASE_URL says.`;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const cause = causes[code];
  if (cause) return `${subject} could not start: ${cause}.`;
  const message = error instanceof Error ? error.message : String(error);
  return message.includes(who) ? message : `${subject} could not start: ${message.split('\n')[0]}`;
}

/** By the code of the system or of PostgreSQL. https://www.postgresql.org/docs/18/errcodes-appendix.html */
const causes: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program has its port; set PORT to another one',
  EACCES: 'it may not use its port; set PORT to one above 1023',
  EADDRNOTAVAIL: 'HOST is not an address of this machine',
  '28P01': 'PostgreSQL refused the password in DATABASE_URL or DATABASE_MIGRATION_URL',
  '28000': 'PostgreSQL refused the role in DATABASE_URL or DATABASE_MIGRATION_URL',
  '3D000': 'the database in DATABASE_URL or DATABASE_MIGRATION_URL does not exist',
  '42501': 'PostgreSQL does not let the role in DATABASE_URL or DATABASE_MIGRATION_URL do its work',
  '42P01': 'its tables are not there; set DATABASE_MIGRATION_URL so that it can make them',
};
