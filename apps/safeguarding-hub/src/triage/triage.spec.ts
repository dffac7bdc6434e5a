import { describe, expect, it } from '@jest/globals';
import { statuses } from '#libs/referral-lifecycle';
import { triageRefusal, type Triage } from './triage.js';

const triage = (said: Partial<Triage> = {}): Triage => ({
  ...{ grade: 'amber', why: 'Third notice this month', strategyDiscussion: 'not-wanted' },
  ...said,
});

describe('a triage', () => {
  it('is of what is not over', () => {
    const graded = statuses.filter((status) => !triageRefusal({ status, triageGrade: null }, triage()));
    expect(graded).not.toEqual(expect.arrayContaining(['concluded']));
    expect(graded).toEqual(expect.arrayContaining(['received', 'opened', 'on-hold', 'accepted', 'in-progress']));
    for (const status of ['withdrawn', 'entered-in-error'] as const)
      expect(triageRefusal({ status, triageGrade: null }, triage())).toBe('referral-over');
  });

  it('replaces only the grade that was seen', () => {
    const red = { status: 'opened', triageGrade: 'red' } as const;
    expect(triageRefusal(red, triage({ instead: 'red' }))).toBeUndefined();
    expect(triageRefusal(red, triage())).toBe('triaged-meanwhile');
    expect(triageRefusal(red, triage({ instead: 'green' }))).toBe('triaged-meanwhile');
    expect(triageRefusal({ ...red, triageGrade: null }, triage({ instead: 'red' }))).toBe('triaged-meanwhile');
  });

  it('does not ask others to meet about what asks for nothing', () => {
    const received = { status: 'received', triageGrade: null } as const;
    expect(triageRefusal(received, triage({ grade: 'blue', strategyDiscussion: 'wanted' }))).toBe('discussion-of-blue');
    expect(triageRefusal(received, triage({ grade: 'blue' }))).toBeUndefined();
    expect(triageRefusal(received, triage({ grade: 'green', strategyDiscussion: 'wanted' }))).toBeUndefined();
  });
});
