import type { Cell } from './cell.js';

/** A whole conversation, and then all of it once more, in its order. */
export const toldAgain: Cell = {
  name: 'told-again',
  title: 'every message comes twice',
  run: async ({ system, workload }) => {
    const before = new Set(system.subscriber.captured.keys());
    await workload.decide(await workload.report());
    await system.untilQuiet();
    // Not what earlier trials planted, which would be set aside once more.
    const told = [...system.subscriber.captured].filter(([place]) => !before.has(place));
    for (const [, { topic, message }] of told) {
      const { key, value, headers = {} } = message;
      await system.planter.plant({ topic, key, value, headers }, 'no-effect');
    }
  },
};

/** Beacon dies in the middle of the first event that it reads. */
export const diesAtFirst: Cell = {
  name: 'dies-at-first',
  title: 'the receiver is killed before the effect of the first event',
  run: async ({ system, workload }) => {
    const { beacon } = system.services;
    beacon.dieAt('before-commit', 1);
    await Promise.all([workload.report(), beacon.end(30_000).then(() => beacon.start())]);
  },
};
