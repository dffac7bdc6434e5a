import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { projectRoot } from '../../../deploy/local/project.js';
import { agreementsPage } from './agreements-page.js';
import { asyncApi } from './async-api.js';
import { yaml } from './yaml.js';

/** A page of docs/ that is made and not written. */
export interface MadeDocument {
  readonly path: string;
  readonly make: () => string;
}

export const documents: readonly MadeDocument[] = [
  { path: join(projectRoot, 'docs', 'asyncapi.yaml'), make: () => yaml(asyncApi()) },
  { path: join(projectRoot, 'docs', 'sharing-agreements.md'), make: () => agreementsPage() },
];

/** The text as it stands in the file, laid out like all others. */
export async function textOf({ path, make }: MadeDocument): Promise<string> {
  return format(make(), { ...(await resolveConfig(path)), filepath: path });
}
