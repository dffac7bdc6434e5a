import { describe, expect, it } from '@jest/globals';
import { retentionOn, retentionRules, type RetentionRule } from './retention.js';

describe('for how long a copy is kept', () => {
  it('is the rule that was in force on the day', () => {
    const [older] = retentionRules.filter((rule) => rule.class === 'mopi-3') as [RetentionRule];
    const newer = { ...older, clearYears: 7, effectiveFrom: '2027-01-01' };
    const clearYears = (on: string) => retentionOn('mopi-3', on, [newer, older])?.clearYears;
    expect(['2021-03-31', '2026-12-31', '2027-01-01'].map(clearYears)).toEqual([undefined, 6, 7]);
  });

  it('is said to be unknown where no period was found', () => {
    const rule = retentionOn('receivers-own', '2026-11-23');
    expect(rule?.standing).toBe('not-found');
    expect(rule?.clearYears).toBeUndefined();
  });
});
