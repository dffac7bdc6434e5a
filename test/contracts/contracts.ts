import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventCatalogue, Incident } from '#libs/case-schemas';
import { projectRoot } from '../../deploy/local/project.js';
import type { JsonSchema } from './json-schema.js';
import { schemaOf, type PayloadClass, type UnknownProperties } from './schema-of.js';

/** One agreed shape: what goes into a file of schemas/ and what its samples are tried on. */
export interface Contract {
  /** Such as `referral-sent`; the files are named by it. */
  readonly name: string;
  readonly version: string;
  readonly payload: PayloadClass;
  readonly unknownProperties: UnknownProperties;
}

/** Every event, and the body with which a system reports an incident. A reader of events passes over what it does not know. */
export const contracts: readonly Contract[] = [
  { name: 'incident', version: 'v1', payload: Incident, unknownProperties: 'refused' },
  ...Object.entries(eventCatalogue).map(([type, payload]): Contract => {
    const [, name = '', version = ''] = type.split('.');
    return { name, version, payload, unknownProperties: 'ignored' };
  }),
];

export const schemasFolder = join(projectRoot, 'libs', 'case-schemas', 'schemas');
/** What partners were given. Nothing in it is ever changed. */
export const releasedFolder = join(schemasFolder, 'released', 'v1');

export const schemaFile = ({ name, version }: Contract): string => `${name}.${version}.schema.json`;

/** What its samples are called: two versions of one event have their own. */
export const sampleName = ({ name, version }: Contract): string => (version === 'v1' ? name : `${name}.${version}`);

export const generated = ({ name, version, payload, unknownProperties }: Contract): JsonSchema =>
  schemaOf(payload, `urn:referral-hub:schema:${name}:${version}`, unknownProperties);

export const readJson = (...path: string[]): unknown => JSON.parse(readFileSync(join(...path), 'utf8'));
