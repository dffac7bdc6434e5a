import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { projectRoot } from '../../../deploy/local/project.js';
import { openApi } from '../openapi/open-api.js';
import { apiServices } from '../openapi/services.js';
import { agreementsPage } from './agreements-page.js';
import { asyncApi } from './async-api.js';
import { badInputPage } from './bad-input-page.js';
import { yaml } from './yaml.js';

/** A page that is made and not written. */
export interface MadeDocument {
  readonly path: string;
  readonly make: () => string;
}

export const documents: readonly MadeDocument[] = [
  { path: join(projectRoot, 'docs', 'asyncapi.yaml'), make: () => yaml(asyncApi()) },
  { path: join(projectRoot, 'docs', 'sharing-agreements.md'), make: () => agreementsPage() },
  { path: join(projectRoot, 'test', 'bad-input', 'README.md'), make: () => badInputPage() },
  ...apiServices.map((service) => ({
    path: join(projectRoot, 'docs', 'openapi', `${service.name}.yaml`),
    make: () => yaml(openApi(service)),
  })),
];

/** The text as it stands in the file, laid out like all others. */
export async function textOf({ path, make }: MadeDocument): Promise<string> {
  return format(make(), { ...(await resolveConfig(path)), filepath: path });
}
