import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { childrenOf } from '../../../../deploy/local/process/command-line.js';

export interface ProcessCost {
  /** Wall clock, from start to end, starting up included. */
  readonly seconds: number;
  /** Of all cores together: more than the wall clock's where threads work side by side. */
  readonly processorSeconds: number;
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
  const use = watch(child.pid ?? 0, ended);
  const code = await ended;
  const seconds = (performance.now() - started) / 1000;
  if (code !== 0) throw new Error(`${script} ended with ${code}:\n${errors}`);
  return { seconds, ...(await use), output };
}

type Use = Omit<ProcessCost, 'seconds'>;

async function watch(pid: number, ended: Promise<unknown>): Promise<Use> {
  const uses = new Map<number, Use>();
  let running = true;
  void ended.then(() => (running = false));
  while (running) {
    for (const member of await family(pid)) uses.set(member, await useOf(member, uses.get(member)));
    await sleep(LOOK_MS);
  }
  const all = [...uses.values()];
  const sum = (of: keyof Use): number => all.reduce((total, use) => total + use[of], 0);
  return { processorSeconds: sum('processorSeconds'), peakMegabytes: sum('peakMegabytes') };
}

async function family(pid: number): Promise<number[]> {
  return [pid, ...(await Promise.all((await childrenOf(pid)).map(family))).flat()];
}

/** What has been used so far; once the process is gone, what was last seen of it. */
async function useOf(pid: number, before: Use = { processorSeconds: 0, peakMegabytes: 0 }): Promise<Use> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  // The name in the second field may hold spaces, so it is cut off first.
  const times = (await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')).replace(/^.*\) /s, '').split(' ');
  const ticks = Number(times[11]) + Number(times[12]);
  return {
    processorSeconds: Math.max(before.processorSeconds, Number.isNaN(ticks) ? 0 : ticks / TICKS),
    peakMegabytes: Math.max(before.peakMegabytes, Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024),
  };
}

/** Kernel ticks a second; 100 on every Linux that Node runs on. */
const TICKS = 100;
