import { globSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';

/** Each mutant runs the properties, so they are tried on fewer stories than usual. */
const FEW_RUNS = 12;

/**
 * Loads all specs of a folder into one test file. Jest gives each file a world of its own and loads every module into it
 * anew, which is most of the time that a mutant takes.
 */
export async function loadSpecs(folder) {
  fc.configureGlobal({ numRuns: FEW_RUNS });
  const root = join(import.meta.dirname, '../..');
  for (const spec of globSync(`${folder}/**/*.spec.ts`, { cwd: root }).sort()) await import(join(root, spec));
}
