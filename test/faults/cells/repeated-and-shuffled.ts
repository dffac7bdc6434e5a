import { topics } from '#libs/case-schemas';
import type { ServiceName } from '../history.js';
import type { Captured } from '../system/subscriber.js';
import { untilSeen } from '../system/within.js';
import type { Cell, Trial } from './cell.js';

const COPIES = 5;

/**
 * The readers are away while the others speak; then the topics are emptied and everything is written again, five
 * times and in no order at all, before the readers come back. Once for each direction of the conversation.
 */
export const repeatedAndShuffled: Cell = {
  name: 'repeat-and-shuffle',
  title: 'every message comes five times and in no order',
  run: async (trial) => {
    const { system, recorder, workload } = trial;
    const reported = await shuffledFor(trial, ['beacon', 'safeguarding-hub'], async () => {
      const referralIds = await workload.report();
      await workload.withdrawSome(referralIds);
      return referralIds;
    });
    await system.untilQuiet();
    await shuffledFor(trial, ['police'], () => workload.decide(reported));
    recorder.write({ line: 'fault', what: 'both directions were shuffled' });
  },
};

/** What is said by the work to these readers reaches them five times and shuffled. */
async function shuffledFor<T>(trial: Trial, readers: readonly ServiceName[], work: () => Promise<T>): Promise<T> {
  const { system } = trial;
  await system.untilQuiet();
  const before = new Set(system.subscriber.captured.keys());
  await Promise.all(readers.map((reader) => system.services[reader].stop()));
  const result = await work();
  await untilAllSaid(trial, readers);
  const said = [...system.subscriber.captured].filter(([place]) => !before.has(place)).map(([, record]) => record);
  await rewrite(
    trial,
    said.filter(({ topic }) => isReadBy(topic, readers)),
  );
  await Promise.all(readers.map((reader) => system.services[reader].start()));
  return result;
}

const isReadBy = (topic: string, readers: readonly ServiceName[]): boolean =>
  topics().some(
    ({ name, readers: found }) => name === topic && found.some((reader) => readers.some((each) => each === reader)),
  );

async function untilAllSaid({ system }: Trial, away: readonly ServiceName[]): Promise<void> {
  await untilSeen(30_000, 'all that was said is on the topics', async () => {
    const moves = await system.whatMoves();
    const others = moves.filter((what) => !away.some((reader) => what.startsWith(`${reader} has not read`)));
    return others.length === 0 && (await system.subscriber.hasSeenAll(system.admin)) ? true : undefined;
  });
}

async function rewrite({ system, random }: Trial, records: readonly Captured[]): Promise<void> {
  for (const topic of new Set(records.map((record) => record.topic))) {
    const ends = await system.admin.fetchTopicOffsets(topic);
    await system.admin.deleteTopicRecords({
      topic,
      partitions: ends.map(({ partition, high }) => ({ partition, offset: high })),
    });
  }
  const copies = Array.from({ length: COPIES }, () => records).flat();
  for (const { topic, message } of random.shuffled(copies)) {
    const { key, value, headers = {} } = message;
    await system.planter.plant({ topic, key, value, headers }, 'no-effect');
  }
}
