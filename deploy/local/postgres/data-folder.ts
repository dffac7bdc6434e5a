import { createHash } from 'node:crypto';
import { chmod, chown, lstat, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PlainFailure } from '../plain-failure.js';
import { canReach, SystemUser } from './unprivileged-user.js';

/** Where the database lives when the user who runs it cannot reach the state folder (a project below /root). */
export const reachableFolder = (stateFolder: string): string =>
  join('/var/tmp', `referral-hub-${createHash('sha256').update(stateFolder).digest('hex').slice(0, 16)}`);

/** The folder that holds the cluster, made and handed to the user who runs it. */
export async function databaseFolder(stateFolder: string, user: SystemUser | undefined): Promise<string> {
  await mkdir(stateFolder, { recursive: true, mode: 0o700 });
  if (user) await chmod(stateFolder, 0o711);
  const parent = canReach(stateFolder, user) ? stateFolder : await outside(stateFolder);
  const folder = join(parent, 'postgres');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (user) await chown(folder, user.uid, user.gid);
  return folder;
}

/** Anyone may write below /var/tmp: a folder that another user put there first is not used. */
async function outside(stateFolder: string): Promise<string> {
  const folder = reachableFolder(stateFolder);
  await mkdir(folder, { mode: 0o711 }).catch(() => undefined);
  const found = await lstat(folder);
  const ours = found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o022) === 0;
  if (!ours)
    throw new PlainFailure(`${folder} belongs to someone else: move the project to a folder that everyone may enter.`);
  await chmod(folder, 0o711);
  return folder;
}
