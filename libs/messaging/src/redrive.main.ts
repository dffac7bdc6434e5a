import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { discard, listDeadLetters, requestRedrive } from './dead-letter/redrive.js';

const usage = `Usage, with the DATABASE_URL of the service:
  redrive list                              the events that wait for a decision, one JSON line each
  redrive redrive <id>... | all             the running service tries them again
  redrive discard <id> --because <reason>   leave the event out for good`;

/** Decides about a service's dead letters from the command line; the service does the work. */
async function main(): Promise<number> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { because: { type: 'string' } } });
  const connectionString = process.env['DATABASE_URL'];
  if (connectionString === undefined) return refuse('DATABASE_URL is not set.');
  const client = new Client({ connectionString, connectionTimeoutMillis: 5_000, query_timeout: 15_000 });
  await client.connect();
  try {
    return await run(client, positionals, values.because);
  } finally {
    await client.end();
  }
}

async function run(client: Client, [command, ...ids]: string[], because: string | undefined): Promise<number> {
  if (command === 'list') return list(client);
  if (command === 'redrive' && ids.length > 0)
    return say(await requestRedrive(client, ids[0] === 'all' ? 'all' : ids), 'asked for');
  if (command === 'discard' && ids[0] !== undefined && because)
    return say((await discard(client, ids[0], because)) ? 1 : 0, 'discarded');
  return refuse(usage);
}

async function list(client: Client): Promise<number> {
  for (const letter of await listDeadLetters(client)) process.stdout.write(`${JSON.stringify(letter)}\n`);
  return 0;
}

function say(count: number, done: string): number {
  process.stdout.write(`${count} dead letter${count === 1 ? '' : 's'} ${done}\n`);
  return count > 0 ? 0 : 1;
}

function refuse(why: string): number {
  process.stderr.write(`${why}\n`);
  return 2;
}

try {
  process.exitCode = await main();
} catch (error) {
  process.exitCode = refuse(error instanceof Error ? error.message : String(error));
}
