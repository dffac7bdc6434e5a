import { spawn } from 'node:child_process';
import { delimiter } from 'node:path';
import { inRoot, root } from '../../deploy/local/start/paths.mjs';

const GRACE_MS = 20_000;
const tools = inRoot('node_modules', '.bin');
/** Each leads a process group of its own, so that nothing that it has started is left behind. */
const running = new Set();
let stopping = false;

/**
 * Runs a tool of node_modules, under the Node that is installed there, to its end. Resolves to { code, output };
 * with `show` the output goes straight to the terminal. A tool that is not done within `limit` ms is ended.
 */
export function runTool(command, args, { limit, show = false, env = {} }) {
  return new Promise((resolve) => {
    if (stopping) return resolve({ code: 1, output: 'Not begun: the run was stopped.\n' });
    const child = spawn(command, args, {
      cwd: root,
      detached: true,
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
      env: { ...process.env, PATH: `${tools}${delimiter}${process.env.PATH ?? ''}`, ...env },
    });
    running.add(child);
    let output = '';
    const timer = setTimeout(() => {
      output += `Ended: not done after ${limit / 60_000} minutes.\n`;
      void end(child);
    }, limit);
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (piece) => (output += piece));
    const done = (code) => {
      clearTimeout(timer);
      running.delete(child);
      resolve({ code, output });
    };
    child.once('error', (error) => done(fail(error, (text) => (output += text))));
    child.once('close', (code) => done(code ?? 1));
  });
}

function fail(error, tell) {
  tell(`${error.message}\n`);
  return 1;
}

/** As Ctrl-C would: first with a word, which lets Jest put its servers away, then without. */
export async function stopChildren() {
  stopping = true;
  await Promise.all([...running].map(end));
}

function end(child) {
  signal(child, 'SIGINT');
  return new Promise((resolve) => {
    const timer = setTimeout(() => signal(child, 'SIGKILL'), GRACE_MS);
    child.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

function signal(child, name) {
  try {
    process.kill(-child.pid, name);
  } catch {
    // The whole group has ended already.
  }
}
