import { spawn } from 'node:child_process';

const terminal = process.stdout.isTTY;
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
/** What runs at this moment and must not outlive us. */
let current;

/** Runs `work` under a heading that shows how long it takes; `work` may return or show what it is doing. */
export async function step(title, work) {
  const began = performance.now();
  let doing = title;
  const line = moving(() => `${doing} … ${seconds(began)}`);
  try {
    const result = await work((text) => (doing = `${title}: ${text}`));
    line.end(`✓ ${result ?? title}`.padEnd(60) + seconds(began));
  } catch (error) {
    line.end(`✗ ${title}`.padEnd(60) + seconds(began));
    throw error;
  }
}

/** One line that is drawn again and again; in a file or a pipe, a new line every ten seconds. */
function moving(text) {
  const draw = () => process.stdout.write(terminal ? `\r\x1b[2K  ${text()}` : `  ${text()}\n`);
  if (terminal) draw();
  const timer = setInterval(draw, terminal ? 200 : 10_000);
  return {
    end(last) {
      clearInterval(timer);
      process.stdout.write(`${terminal ? '\r\x1b[2K' : ''}  ${last}\n`);
    },
  };
}

/** Runs a program to its end; resolves to { code, output }, code -1 when it is not there. */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    current = child;
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (output += piece));
    child.once('error', () => resolve({ code: -1, output }));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
let leave = endAtOnce;

/** A signal ends the program that runs, and us, until something else is to happen. */
export function endOnSignal() {
  for (const signal of signals) process.on(signal, () => leave(signal));
  watchParent();
}

/** What a signal does from now on. */
export function onSignal(action) {
  leave = action;
}

/** npm gives a signal to the shell between us, which may die of it and tell nobody. */
function watchParent() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    leave('SIGTERM');
  }, 500);
  timer.unref();
}

function endAtOnce() {
  current?.kill('SIGTERM');
  process.stdout.write('\n');
  process.exit(130);
}
