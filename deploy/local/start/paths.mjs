import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/, '');
export const inRoot = (...path) => join(root, ...path);
export const stateFolder = process.env.REFERRAL_HUB_STATE ?? inRoot('.referral-hub');
export const jarFolder = process.env.KAFKA_JARS ?? inRoot('.referral-hub', 'kafka-jars');

/** The file as an object; undefined when it is not there or not whole. */
export function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
