import { setTimeout as pause } from 'node:timers/promises';
import type { Cell, Trial } from './cell.js';

/** How long the broker is away in the first trial of a run, and in the others, which are there for chance. */
const LONG_MS = 20_000;
const SHORT_MS = 3_000;

export const serverKilled: readonly Cell[] = [
  {
    name: 'kill-postgres',
    title: 'PostgreSQL is killed and started again',
    run: ({ system, recorder, random, work }) =>
      during(work, async () => {
        await recorder.afterCalls(random.int(3, 15));
        recorder.write({ line: 'fault', what: 'kill -9 of PostgreSQL' });
        await system.platform.postgres.kill();
        await system.platform.postgres.start();
      }),
  },
  {
    name: 'kill-broker',
    title: 'the broker is killed and started again',
    run: ({ system, recorder, random, work }) =>
      during(work, async () => {
        await recorder.afterCalls(random.int(3, 15));
        recorder.write({ line: 'fault', what: 'kill -9 of the broker' });
        await system.platform.kafka.kill();
        await system.platform.kafka.start();
      }),
  },
  {
    name: 'stop-broker',
    title: 'the broker is away for a while, and the police go on reporting',
    run: stopBroker,
  },
];

const during = async (work: () => Promise<void>, fault: () => Promise<void>): Promise<void> => {
  await Promise.all([work(), fault()]);
};

/** Nothing is refused meanwhile: what cannot be told yet waits in the outbox. */
async function stopBroker({ system, recorder, place, workload, work }: Trial): Promise<void> {
  await system.platform.kafka.stop();
  recorder.write({ line: 'fault', what: 'the broker was stopped' });
  const before = recorder.lines.length;
  await Promise.all([workload.report(), pause(place === 0 ? LONG_MS : SHORT_MS)]);
  const refused = recorder.lines.slice(before).filter((line) => line.line === 'return' && line.outcome !== 'ok');
  if (refused.length > 0) throw new Error(`${refused.length} reports were not taken while the broker was away`);
  await system.platform.kafka.start();
  recorder.write({ line: 'fault', what: 'the broker is back' });
  await work();
}
