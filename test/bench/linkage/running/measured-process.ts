import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { childrenOf } from '../../../../deploy/local/process/command-line.js';

export interface ProcessCost {
  /** Wall clock, from start to end, starting up included. */
  readonly seconds: number;
  /** The most memory held at any time, of it and whatever it started; Linux only. */
  readonly peakMegabytes: number;
}

/** How often memory is looked up. The kernel keeps the peak, so only a peak within the last of these is missed. */
const LOOK_MS = 50;

/** Runs a script of ours to its end and says what it cost and printed; throws with its error output where it fails. */
export async function runMeasured(
  script: string,
  args: readonly string[],
): Promise<ProcessCost & { readonly output: string }> {
  const started = performance.now();
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let [output, errors] = ['', ''];
  child.stdout.on('data', (piece: Buffer) => (output += piece.toString()));
  child.stderr.on('data', (piece: Buffer) => (errors = `${errors}${piece.toString()}`.slice(-2000)));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const peak = child.pid === undefined ? Promise.resolve(0) : watchMemory(child.pid, ended);
  const code = await ended;
  const seconds = (performance.now() - started) / 1000;
  if (code !== 0) throw new Error(`${script} ended with ${code}:\n${errors}`);
  return { seconds, peakMegabytes: await peak, output };
}

async function watchMemory(pid: number, ended: Promise<unknown>): Promise<number> {
  const peaks = new Map<number, number>();
  let running = true;
  void ended.then(() => (running = false));
  while (running) {
    for (const member of await family(pid)) peaks.set(member, Math.max(peaks.get(member) ?? 0, await peakOf(member)));
    await sleep(LOOK_MS);
  }
  return [...peaks.values()].reduce((sum, peak) => sum + peak, 0);
}

async function family(pid: number): Promise<number[]> {
  return [pid, ...(await Promise.all((await childrenOf(pid)).map(family))).flat()];
}

async function peakOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024;
}
