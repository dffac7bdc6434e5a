import { setTimeout as wait } from 'node:timers/promises';
import { isDatabaseUnavailable } from './database-unavailable.js';

/** How long a service that starts beside its PostgreSQL waits for it, in milliseconds. */
const patience = 60_000;
const pause = 250;

/** Connects as soon as PostgreSQL takes connections; any other refusal, such as a wrong password, is passed on at once. */
export async function waitForDatabase<T>(connect: () => Promise<T>, giveUpAfter = patience): Promise<T> {
  const deadline = Date.now() + giveUpAfter;
  for (;;) {
    try {
      return await connect();
    } catch (error) {
      if (!isDatabaseUnavailable(error) || Date.now() > deadline) throw error;
      await wait(pause);
    }
  }
}
