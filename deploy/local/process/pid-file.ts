import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commandLineOf } from './command-line.js';

/** What is written down of a process, so that a later run can find it and be sure that it is ours. */
export interface PidRecord {
  readonly name: string;
  readonly pid: number;
  /** A part of its command line that no other program has. */
  readonly mark: string;
  readonly stopSignal: NodeJS.Signals;
}

const fileOf = (folder: string, name: string): string => join(folder, `${name}.json`);

export async function writePidFile(folder: string, record: PidRecord): Promise<void> {
  await writeFile(fileOf(folder, record.name), JSON.stringify(record), { mode: 0o600 });
}

/** Only that process's own: another run may have written its file under the same name by now. */
export async function removePidFile(folder: string, { name, pid }: Pick<PidRecord, 'name' | 'pid'>): Promise<void> {
  const found = await read(folder, `${name}.json`);
  if (found?.pid === pid) await rm(fileOf(folder, name), { force: true });
}

export async function readPidFiles(folder: string): Promise<PidRecord[]> {
  const names = await readdir(folder).catch(() => []);
  const found = await Promise.all(names.filter((name) => name.endsWith('.json')).map((name) => read(folder, name)));
  return found.filter((record) => record !== undefined);
}

/** A process number is used again by the system: only one whose command line carries our mark is ours. */
export async function stillRuns(record: PidRecord): Promise<boolean> {
  return (await commandLineOf(record.pid)).includes(record.mark);
}

async function read(folder: string, name: string): Promise<PidRecord | undefined> {
  try {
    return JSON.parse(await readFile(join(folder, name), 'utf8')) as PidRecord;
  } catch {
    await rm(join(folder, name), { force: true });
    return undefined;
  }
}
