import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The project's own folder: the nearest one above that holds its package.json, which the build does not copy. */
export function projectFolder(from = import.meta.dirname): string {
  if (existsSync(join(from, 'package.json'))) return from;
  const above = dirname(from);
  if (above === from) throw new Error('The web app must run inside the project folder, beside its templates.');
  return projectFolder(above);
}

/** Where the templates lie, whether this runs from the sources or from the build. */
export const sourceFolder = (): string => join(projectFolder(), 'apps', 'web', 'src');

export const packageFolder = (name: string): string => join(projectFolder(), 'node_modules', name);
