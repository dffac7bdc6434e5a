import { setTimeout as pause } from 'node:timers/promises';
import { processesBelow } from './processes.js';

/** After a start there is still something to do for a moment. */
const SETTLE_MS = 5_000;

/** What each process took while nobody asked for anything, as a share of one core. */
export async function measureIdle(
  launcher: number,
  seconds: number,
): Promise<Map<string, { share: number; isNode: boolean }>> {
  await pause(SETTLE_MS);
  const before = await processesBelow(launcher);
  await pause(seconds * 1000);
  const after = await processesBelow(launcher);
  return new Map(
    [...after].map(([name, { cpu, isNode }]) => [
      name,
      { share: (cpu - (before.get(name)?.cpu ?? 0)) / seconds, isNode },
    ]),
  );
}
