import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { inRoot, root } from './paths.mjs';
import { onSignal } from './step.mjs';

/** kafkajs 2.2.4 asks for timers in the past, of which Node 24 warns each time. */
const options = ['--disable-warning=TimeoutNegativeWarning', '--enable-source-maps'];

/**
 * Runs the launcher with the project's own Node and answers its exit code. The channel between the two tells it when
 * we were killed, so that it stops everything and does not stay behind.
 */
export function runLauncher(args, beganAt) {
  const program = inRoot('dist', 'deploy', 'local', 'launch.js');
  const child = spawn(inRoot('node_modules', '.bin', 'node'), [...options, program, ...args], {
    cwd: root,
    env: { ...process.env, START_BEGAN_AT: String(beganAt) },
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  onSignal((signal) => child.kill(signal));
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}
