import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { childrenOf, commandLineOf } from '../../deploy/local/process/command-line.js';

export interface ProcessUse {
  readonly name: string;
  readonly isNode: boolean;
  /** Memory that would be free without it, in MiB; what processes share is counted once among them. */
  readonly memory: number;
  /** CPU time since its start, in seconds. */
  readonly cpu: number;
}

/** Kernel ticks a second; 100 on every Linux that Node runs on. */
const TICKS = 100;

/** The launcher and everything that it started, PostgreSQL's many processes as one. From /proc, so Linux only. */
export async function processesBelow(launcher: number): Promise<Map<string, ProcessUse>> {
  const found = new Map<string, ProcessUse>();
  for (const pid of await family(launcher)) {
    const use = await useOf(pid).catch(() => undefined);
    if (!use) continue;
    const known = found.get(use.name);
    const sum = known && { ...use, memory: use.memory + known.memory, cpu: use.cpu + known.cpu };
    found.set(use.name, sum ?? use);
  }
  return found;
}

async function family(pid: number): Promise<number[]> {
  const children = await childrenOf(pid);
  return [pid, ...(await Promise.all(children.map(family))).flat()];
}

async function useOf(pid: number): Promise<ProcessUse> {
  const command = await commandLineOf(pid);
  const [memory, cpu] = await Promise.all([memoryOf(pid), cpuOf(pid)]);
  return { name: nameOf(command), isNode: isNode(command), memory, cpu };
}

async function memoryOf(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8');
  return Number(/^Pss:\s+(\d+) kB/m.exec(text)?.[1] ?? 0) / 1024;
}

/** User and system time; the name in the second field may hold spaces, so it is cut off first. */
async function cpuOf(pid: number): Promise<number> {
  const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).replace(/^.*\) /, '').split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}

const isNode = (command: string): boolean => /^\S*node\s/.test(command);

function nameOf(command: string): string {
  const main = /\S+\.js\b/.exec(command)?.[0];
  if (isNode(command) && main)
    return main.endsWith('/main.js') ? basename(dirname(main).replace(/\/src$/, '')) : basename(main, '.js');
  return command.includes('kafka.Kafka') ? 'kafka' : 'postgresql';
}
