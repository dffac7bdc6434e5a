import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writePeople } from '../generator/write-people.js';
import type { LinkageFiles } from '../running/linked.js';
import { peopleProfile } from './people.js';

/** Kept for reporting: whoever tunes on generated people takes another. */
const REPORTED_SEED = 20_261;

/** Generated people, made once and kept: the same seed makes the same again. */
export async function peopleFiles(records: number, folder: string): Promise<LinkageFiles> {
  const files = {
    left: join(folder, 'people.csv'),
    labels: join(folder, 'labels.csv'),
    profile: join(folder, 'profile.json'),
  };
  // The profile is written last: where it is, the rest is whole.
  if (existsSync(files.profile)) return files;
  await writePeople(folder, { records, seed: REPORTED_SEED });
  writeFileSync(files.profile, JSON.stringify({ id: 'record_id', ...peopleProfile }, null, 2));
  return files;
}
