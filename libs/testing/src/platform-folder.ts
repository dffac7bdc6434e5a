import { chmod, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandLineOf } from '../../../deploy/local/process/command-line.js';
import { endOrphans } from '../../../deploy/local/process/orphans.js';
import { reachableFolder } from '../../../deploy/local/postgres/data-folder.js';

const PREFIX = 'referral-hub-test-';

export interface PlatformFolder {
  readonly path: string;
  /** Says what runs, so that a later run can end what a killed one left. */
  readonly pids: string;
  remove(): Promise<void>;
}

/** A fresh folder that carries its owner's process number in its name. */
export async function platformFolder(): Promise<PlatformFolder> {
  const path = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`));
  const pids = join(path, 'pids');
  await mkdir(pids);
  await chmod(path, 0o711); // PostgreSQL does not run as root, and must get through
  return { path, pids, remove: () => remove(path) };
}

/** Ends and removes the platforms of runs that were killed. */
export async function clearLeftovers(): Promise<void> {
  for (const name of (await readdir(tmpdir())).filter((entry) => entry.startsWith(PREFIX))) {
    const owner = Number(name.slice(PREFIX.length).split('-')[0]);
    if (!(await commandLineOf(owner))) await clear(join(tmpdir(), name));
  }
}

async function clear(path: string): Promise<void> {
  await endOrphans(join(path, 'pids'), (sentence) => process.stderr.write(`${sentence}\n`));
  await remove(path);
}

async function remove(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true, maxRetries: 3 });
  await rm(reachableFolder(path), { recursive: true, force: true });
}
