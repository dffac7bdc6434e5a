import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { PlainFailure } from '../plain-failure.js';

export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses to run as root: then one of these users, made by the system, runs it. */
const candidates = ['postgres', 'nobody'];

/** Who runs PostgreSQL: ourselves (undefined), unless we are root. */
export function databaseUser(): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  const found = candidates.map((name) => lines.find((line) => line.startsWith(`${name}:`))).find(Boolean);
  if (!found)
    throw new PlainFailure(
      'PostgreSQL cannot run as root and there is no user "postgres" or "nobody": start as another user.',
    );
  const [, , uid, gid] = found.split(':');
  return { uid: Number(uid), gid: Number(gid) };
}

/** Whether that user can get at the folder: every folder above must let them through. */
export function canReach(folder: string, user: SystemUser | undefined): boolean {
  if (!user) return true;
  return spawnSync('/bin/sh', ['-c', 'test -x "$0"', folder], { ...user, cwd: '/', stdio: 'ignore' }).status === 0;
}
