import 'reflect-metadata';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { LaunchedHub } from '../journeys/launched-hub.js';
import { measureIdle } from './idle.js';
import { measureLoad } from './load.js';
import { processesBelow } from './processes.js';
import { printIdle, printLoad, printUse } from './report.js';

const { values } = parseArgs({
  options: {
    rate: { type: 'string', default: '50' },
    seconds: { type: 'string', default: '60' },
    idle: { type: 'string', default: '30' },
    calling: { type: 'string', default: 'beacon' },
  },
});

console.log(
  `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}, load generator on the same cores`,
);
const hub = await LaunchedHub.start();
process.once('SIGINT', () => void hub.stop().then(() => process.exit(130)));
try {
  console.log(`Start, from the launcher to everything ready: ${(hub.startedWithin / 1000).toFixed(1)} s`);
  printIdle(await measureIdle(hub.pid, Number(values.idle)));
  const before = await processesBelow(hub.pid);
  const seconds = Number(values.seconds);
  const calling = values.calling === 'five' ? 'five' : 'beacon';
  for (const perSecond of values.rate.split(',').map(Number))
    printLoad(await measureLoad(hub, { perSecond, seconds, calling }));
  printUse(before, await processesBelow(hub.pid), seconds * values.rate.split(',').length);
} finally {
  await hub.stop();
}
process.exit(0);
