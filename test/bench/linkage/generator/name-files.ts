import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../../deploy/local/project.js';

const folder = join(projectRoot, 'test', 'bench', 'linkage', 'data');

/** The rows of one of the committed extracts, without its heading; none of them quotes anything. */
export const rowsOf = (file: string): string[][] =>
  readFileSync(join(folder, file), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));

/** Several names in one cell; a space within a name is an underscore there. */
export const namesIn = (cell: string | undefined): string[] =>
  (cell ?? '').split(' ').map((name) => name.replaceAll('_', ' '));
