import { describe, expect, it } from '@jest/globals';
import { purposeOf } from './received-purpose.js';

describe('what a referral to the police is for', () => {
  it.each([
    ['beacon-police-report', 'report-to-police', false],
    ['sarc-police-report', 'report-to-police', false],
    ['sarc-police-anonymous-intelligence', 'anonymous-intelligence', true],
    ['youth-offending-police-public-protection', 'public-protection', false],
    ['probation-police-public-protection', 'public-protection', false],
    ['hub-police-safeguarding', 'safeguarding', false],
  ] as const)('is told by its agreement: %s', (agreement, purposeCode, anonymous) => {
    expect(purposeOf({ agreement, at: '2026-11-20T22:00:01Z' })).toEqual({ purposeCode, anonymous });
  });
});
