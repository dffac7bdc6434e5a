import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder that holds package.json: the same from the source tree and from dist. */
export const projectRoot = above(import.meta.dirname);

/** A file of the source tree that the build does not copy, named from deploy/local. */
export const launcherFile = (...path: string[]): string => join(projectRoot, 'deploy', 'local', ...path);

function above(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  if (dirname(folder) === folder) throw new Error('No package.json above the launcher.');
  return above(dirname(folder));
}
