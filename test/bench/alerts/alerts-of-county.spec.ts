import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { policies } from '#libs/repeat-detection';
import { projectRoot } from '../../../deploy/local/project.js';
import { generate } from '../../../deploy/local/county/generate.js';
import { alertsOf } from './alerts-of-county.js';

const until = new Date('2026-11-23T19:00:00Z');
const { sightings, findings, told } = alertsOf(generate(1, { incidents: 3000, months: 12, until }), until);
const toRead = told.filter(({ content }) => content.said.state !== 'superseded');

/** No agency of the county refers anybody to MARAC, and a court convicts only when the county is loaded. */
const notThere = ['marac-repeat', 'repeat-perpetrator-convicted'];

describe('what the hub makes of the demonstration county', () => {
  it('is a finding by every rule for which the county has what it takes', () => {
    const found = new Set(findings.filter(({ state }) => state === 'current').map(({ details }) => details.policy.id));
    expect([...found].sort()).toEqual(
      policies
        .map(({ id }) => id)
        .filter((id) => !notThere.includes(id))
        .sort(),
    );
  });

  it('is so many alerts per 1,000 sightings as is written down', () => {
    const page = readFileSync(join(projectRoot, 'docs', 'demonstration-county.md'), 'utf8');
    const [, written] = /\*\*(\d+) alerts per 1,000 sightings\*\*/.exec(page) ?? [];
    expect(((toRead.length / sightings) * 1000).toFixed(0)).toBe(written);
  });

  it('tells no agency the same twice', () => {
    const said = told.map(({ agency, finding, fingerprint, content }) =>
      JSON.stringify([agency, finding.id, fingerprint, content.said.personRecordIds, content.said.referralIds]),
    );
    const first = told.filter(({ content }) => content.said.state === 'current');
    expect(first.length).toBeGreaterThan(1000);
    const again = said.filter((one, place) => said.indexOf(one) !== place);
    expect(again.length).toBeLessThanOrEqual(told.length - first.length);
  });

  it('tells a victim’s service nothing of a suspect', () => {
    const atBeacon = told.filter(({ agency }) => agency === 'beacon');
    expect(new Set(atBeacon.map(({ finding }) => finding.details.subject))).toEqual(new Set(['victim']));
    expect(JSON.stringify(atBeacon.map(({ content }) => content.said))).not.toMatch(
      /suspected|charged|convicted|sarc/i,
    );
  });
});
