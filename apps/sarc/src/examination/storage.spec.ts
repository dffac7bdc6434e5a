import { describe, expect, it } from '@jest/globals';
import { dueAt, englandAndWales, policyProblems, type DeadlinePolicy } from '#libs/deadlines';
import { storageOf } from './storage.js';
import { storagePolicies } from './storage.data.js';

const calendar = englandAndWales();
const taken = new Date('2026-11-21T03:00:00Z');
const until = (now: string, policies = storagePolicies) =>
  dueAt(storageOf(taken, new Date(now), { policies, calendar }), calendar)?.toISOString();

describe('how long a sample is stored', () => {
  it('is said by sound policies', () => expect(policyProblems(storagePolicies)).toEqual([]));

  it('is counted from its taking to the end of a day', () => {
    expect(until('2026-11-21T04:00:00Z')).toBe('2028-11-21T23:59:59.999Z');
  });

  it('follows the policy in force when it is put away', () => {
    const [first] = storagePolicies as [DeadlinePolicy];
    const longer: DeadlinePolicy = {
      ...first,
      version: '2',
      effectiveFrom: '2026-12-01',
      limit: { unit: 'months', amount: 84 },
    };
    const both = [first, longer];
    expect(until('2026-11-30T12:00:00Z', both)).toBe('2028-11-21T23:59:59.999Z');
    expect(until('2026-12-01T12:00:00Z', both)).toBe('2033-11-21T23:59:59.999Z');
    expect(() => until('2020-01-01T12:00:00Z')).toThrow('No policy');
  });
});
