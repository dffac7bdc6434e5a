// `npm test`: every check and every test, each counted as passed or failed; the last line is the totals.
//   npm test -- --only unit,lint    only these steps, and what they need
//   npm test -- --only unit libs    whatever else is given goes to Jest
// Plain JavaScript that Node 20 runs, because on a fresh clone nothing is installed or built when it begins.
import { install } from '../deploy/local/start/install.mjs';
import { stopChildren } from './run/child.mjs';
import { runStep } from './run/run-step.mjs';
import { phasesOf, readCommand } from './run/steps.mjs';
import { Totals } from './run/totals.mjs';

const totals = new Totals();

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stopEarly(signal));
watchParent();
await main();

async function main() {
  try {
    const command = readCommand(process.argv.slice(2));
    console.log(await install(() => undefined));
    for (const lanes of phasesOf(command)) await runLanes(lanes, command);
  } catch (error) {
    totals.add('set-up', { passed: 0, failed: 1 });
    console.error(error.message);
  }
  finish(totals.failed > 0 ? 1 : 0);
}

/** Lanes run beside each other, the steps of one lane one after the other. */
async function runLanes(lanes, { jestArguments }) {
  const alone = lanes.length === 1;
  const runLane = async (lane) => {
    for (const step of lane) totals.add(step.name, await runStep(step, { alone, jestArguments, totals }));
  };
  await Promise.all(lanes.map(runLane));
}

async function stopEarly(signal) {
  console.error(`\nStopped by ${signal}.`);
  totals.add('the run, which was stopped', { passed: 0, failed: 1 });
  await stopChildren();
  finish(130);
}

function finish(code) {
  console.log(totals.summary());
  process.exit(code);
}

/** npm gives a signal to the shell between us, which may die of it and tell nobody. */
function watchParent() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    void stopEarly('the end of npm');
  }, 500);
  timer.unref();
}
