import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { agencies } from '#libs/case-schemas';
import { projectRoot } from '../../deploy/local/project.js';
import { typescriptIn } from './source-tree.js';

const blindLibs = ['deadlines', 'referral-lifecycle', 'repeat-detection', 'messaging', 'database', 'http'];
/** Whole words, in whatever case, with a space or nothing where the name has a hyphen. */
const anAgency = new RegExp(`\\b(${agencies.map((name) => name.replace('-', '[- _]?')).join('|')})\\b`, 'i');

describe('what every agency shares', () => {
  it.each(blindLibs)('names no agency in %s', (lib) => {
    // Lists of people's names are data: somebody is called Beacon.
    const isCode = (file: string): boolean => !/\.(spec|data)\.ts$/.test(file);
    const files = typescriptIn(projectRoot, `libs/${lib}/src`).filter(isCode);
    const naming = files.filter((file) => anAgency.test(readFileSync(join(projectRoot, file), 'utf8')));
    expect(files.length).toBeGreaterThan(2);
    expect(naming).toEqual([]);
  });

  it.each(['police', 'a Beacon caseworker', 'toSafeguardingHub = safeguarding hub', "'youth-offending'", 'SARC'])(
    'would be found naming one: %s',
    (text) => {
      expect(text).toMatch(anAgency);
    },
  );

  it('may speak of policies and beacons of hope', () => {
    expect('policies beaconing probationary').not.toMatch(anAgency);
  });
});
