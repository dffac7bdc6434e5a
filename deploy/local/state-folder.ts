import { chmod, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { jarFolder } from './kafka/runtime.js';
import { reachableFolder } from './postgres/data-folder.js';

/** Where a run keeps what it must find again. */
export interface StateFolder {
  readonly path: string;
  /** One file a process: how a later run finds what a killed one left. */
  readonly pids: string;
  /** One file a program, for its owner's eyes. */
  readonly logs: string;
  readonly secrets: string;
}

const LONGEST_LOG = 10_000_000;

export async function openState(path: string): Promise<StateFolder> {
  const state = { path, pids: join(path, 'pids'), logs: join(path, 'logs'), secrets: join(path, 'secrets.json') };
  for (const folder of [path, state.pids, state.logs]) await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(state.logs, 0o700);
  await shortenLogs(state.logs);
  return state;
}

/** Everything but the fetched jars, which would come again the same, and what says that we run. */
export async function clearState(state: StateFolder): Promise<void> {
  const kept = [basename(jarFolder()), basename(state.pids)];
  for (const name of await readdir(state.path)) {
    if (!kept.includes(name)) await rm(join(state.path, name), { recursive: true, force: true });
  }
  await rm(join(reachableFolder(state.path), 'postgres'), { recursive: true, force: true });
  await mkdir(state.logs, { mode: 0o700 });
}

async function shortenLogs(folder: string): Promise<void> {
  for (const name of (await readdir(folder)).filter((each) => each.endsWith('.log'))) {
    const file = join(folder, name);
    if ((await stat(file)).size > LONGEST_LOG) await rename(file, `${file}.old`);
  }
}
