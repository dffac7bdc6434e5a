import { describe, expect, it } from '@jest/globals';
import { policyOf, twoWorkingDays } from '../../test/a-deadline.js';
import { policiesStartedBy, policyInForce } from './policies-in-force.js';

const id = twoWorkingDays.id;
const policies = [
  policyOf({ version: '10', effectiveFrom: '2025-04-01' }),
  policyOf({ version: '1', effectiveFrom: '2021-04-01' }),
  policyOf({ version: '9', effectiveFrom: '2025-04-01' }),
  policyOf({ id: 'information-back', anchor: 'received', grade: 'red', onNewGrade: 'keeps' }),
  policyOf({ id: 'information-back', anchor: 'received', grade: 'green', onNewGrade: 'keeps' }),
  policyOf({ id: 'acknowledgement', anchor: 'received', effectiveUntil: '2026-03-31' }),
];

describe('the policy in force', () => {
  it.each([
    ['2021-03-31', undefined],
    ['2021-04-01', '1'],
    ['2025-03-31', '1'],
    ['2025-04-01', '10'],
    ['2026-11-25', '10'],
  ])('on %s is version %s', (day, version) => {
    expect(policyInForce(policies, { id }, day)?.version).toBe(version);
  });

  it('is that of the grade', () => {
    const grade = 'green';
    expect(policyInForce(policies, { id: 'information-back', grade }, '2026-11-25')?.grade).toBe(grade);
    expect(policyInForce(policies, { id: 'information-back' }, '2026-11-25')).toBeUndefined();
  });

  it.each([
    ['2026-03-31', 'acknowledgement', 'information-back'],
    ['2026-04-01', 'information-back'],
  ])('on %s starts with what was received: %s', (day, ...ids) => {
    const found = policiesStartedBy(policies, { anchor: 'received', grade: 'red' }, day);
    expect(found.map((policy) => policy.id).sort()).toEqual(ids);
  });

  it('starts nothing graded for what has no grade', () => {
    expect(policiesStartedBy(policies, { anchor: 'received' }, '2026-11-25')).toEqual([]);
  });
});
