import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { policies, policyProblems, policySchema } from '#libs/repeat-detection';
import { shipped, valuesOf } from '../../test/policies.js';
import { nextVersion, problemsOf } from './proposal.js';

const fits = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false }).compile(policySchema);
const next = (id: string, changes: object = {}) =>
  nextVersion(shipped(id), 2, { ...valuesOf(shipped(id)), ...changes });

describe('the next version of a policy', () => {
  it.each(policies.map(({ id }) => id))('of %s counts the same thing, and fits the library’s schema', (id) => {
    const version = next(id, { note: 'Another word.' });
    expect(version).toEqual({ ...shipped(id), version: '2', note: 'Another word.' });
    expect([problemsOf(version), fits([version]), policyProblems([version])]).toEqual([[], true, []]);
  });

  it.each<[string, string, object, string]>([
    ['signs, where it looks for none', 'repeat-victim', { signs: ['rising-grade'] }, 'signs not-of-this-policy'],
    ['no signs, where it looks for them', 'escalation-of-pair', { signs: undefined }, 'signs missing'],
    ['a referral to count from, and no pair', 'repeat-victim', { anchor: 'referred' }, 'anchor anchor-needs-a-pair'],
    ['a referral to count from, and no end', 'marac-repeat', { window: undefined }, 'window anchor-needs-a-window'],
    ['more signs than it looks for', 'escalation-of-pair', { signsAtLeast: 3 }, 'signsAtLeast never-finds'],
    ['an end before the start', 'repeat-victim', { effectiveUntil: '2001-01-01' }, 'effectiveUntil never-finds'],
    ['a standing of nobody', 'repeat-victim', { standings: ['charged'] }, 'standings never-finds'],
  ])('is not sound with %s: the field is named', (_title, id, changes, problem) => {
    const version = next(id, changes);
    expect(problemsOf(version).map(({ field, code }) => `${field} ${code}`)).toEqual([problem]);
    expect(fits([version]) && policyProblems([version]).length === 0).toBe(false);
  });
});
