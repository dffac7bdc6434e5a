import { describe, expect, it } from '@jest/globals';
import type { Agency } from '#libs/case-schemas';
import { teams as atBeacon } from '../../apps/beacon/src/triage/triage.js';
import { teams as atThePolice } from '../../apps/police/src/team/team.js';
import { teams as atProbation } from '../../apps/probation/src/team/team.js';
import { teams as atTheHub } from '../../apps/safeguarding-hub/src/team/team.js';
import { teams as atTheCentre } from '../../apps/sarc/src/team/team.js';
import { teamWords } from '../../apps/web/src/referral/team.words.js';
import { teams as atYouthOffending } from '../../apps/youth-offending/src/team/team.js';
import { isAgencyPart, parts } from '../../deploy/local/parts.js';

const teamsOf: Readonly<Partial<Record<Agency, readonly string[]>>> = {
  beacon: atBeacon,
  police: atThePolice,
  probation: atProbation,
  'safeguarding-hub': atTheHub,
  sarc: atTheCentre,
  'youth-offending': atYouthOffending,
};

describe('the teams of an agency', () => {
  it('have words in the web app, and no others have', () => {
    const worded = Object.entries(teamWords).map(([agency, words]) => [agency, Object.keys(words).sort()]);
    const there = Object.entries(teamsOf).map(([agency, teams]) => [agency, [...teams].sort()]);
    expect(Object.fromEntries(worded)).toEqual(Object.fromEntries(there));
  });

  it('each have somebody who can sign in on this machine, and nobody is of another', () => {
    const staffed = parts
      .filter(isAgencyPart)
      .filter(({ name }) => name in teamsOf)
      .map(({ name, people }) => [name, [...new Set(people.flatMap(({ teams = [] }) => teams))].sort()]);
    const there = Object.entries(teamsOf).map(([agency, teams]) => [agency, [...teams].sort()]);
    expect(Object.fromEntries(staffed)).toEqual(Object.fromEntries(there));
  });
});
