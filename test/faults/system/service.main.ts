import 'reflect-metadata';
import { type BrokenBuild, crashSeams, type Seams } from './crash-seams.js';

/** A service as it is in production, but for the seams: a test may tell it to die at a given point. */
const starts: Readonly<Record<string, (seams: Seams) => Promise<unknown>>> = {
  police: async (seams) => {
    const { readConfig } = await import('../../../apps/police/src/config.js');
    const { startPolice } = await import('../../../apps/police/src/start.js');
    return startPolice(readConfig(process.env), seams);
  },
  beacon: async (seams) => {
    const { readConfig } = await import('../../../apps/beacon/src/config.js');
    const { startBeacon } = await import('../../../apps/beacon/src/start.js');
    return startBeacon(readConfig(process.env), seams);
  },
  'safeguarding-hub': async (seams) => {
    const { readConfig } = await import('../../../apps/safeguarding-hub/src/config.js');
    const { startSafeguardingHub } = await import('../../../apps/safeguarding-hub/src/start.js');
    const { lookAtOnce, watchCrashPoints } = await import('./hub-crash-points.js');
    if (process.env['LOOK_AT_ONCE'] === 'yes') lookAtOnce();
    watchCrashPoints(seams.reached);
    return startSafeguardingHub(readConfig(process.env), seams);
  },
};

const start = starts[process.env['SERVICE'] ?? ''];
if (!start) throw new Error('SERVICE names no service');
await start(crashSeams(process.env['BROKEN'] as BrokenBuild | undefined));
process.send?.('ready');
