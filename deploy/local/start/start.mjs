import { checkMachine } from './check-machine.mjs';
import { install } from './install.mjs';
import { build } from './build.mjs';
import { runLauncher } from './run-launcher.mjs';
import { Sentence } from './sentence.mjs';
import { endOnSignal, step } from './step.mjs';

/** Makes everything ready to run, then runs it. Answers the exit code. */
export async function start(args) {
  const beganAt = Date.now();
  endOnSignal();
  try {
    await step('Checking this machine', checkMachine);
    await step('Installing packages', install);
    await step('Building', build);
    return await runLauncher(args, beganAt);
  } catch (error) {
    if (!(error instanceof Sentence)) throw error;
    process.stderr.write(`\n${error.message}\n`);
    return 1;
  }
}
