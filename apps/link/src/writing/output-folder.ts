import { accessSync, constants, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '#libs/command-line';

const files = [
  'pairs.csv',
  'clusters.csv',
  'model.json',
  'report.html',
  'unread.csv',
  'measures.json',
  'explained.csv',
  'changes.csv',
] as const;
export type OutputFile = (typeof files)[number];

/** Makes the folder, and takes out what an earlier run left there, so that all that is in it is of one run. */
export function outputFolder(folder: string): (file: OutputFile) => string {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    for (const file of files) rmSync(join(folder, file), { force: true });
  } catch {
    throw new UserError(`Nothing can be written to ${folder}.`);
  }
  return (file) => join(folder, file);
}
