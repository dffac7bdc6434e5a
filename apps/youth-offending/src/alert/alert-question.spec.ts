import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import type { Status } from '#libs/referral-lifecycle';
import { holdAlertQuestion } from '#libs/testing/rules';
import { deadlinePolicies } from '../deadline/policies.data.js';
import { after, clockOf, goesOn, isAsked, refusalOf, saysMore, type ToldAlert } from './alert-question.js';

holdAlertQuestion({
  agency: 'youth-offending',
  rules: {
    ...{ after, goesOn, refusalOf, saysMore },
    clockOf: (receivedAt, calendar) => clockOf(receivedAt, { policies: deadlinePolicies, calendar }),
  },
  kind: 'repeat-perpetrator',
  another: 'safeguarding-hub',
  clock: {
    that: 'counts office hours',
    ends: [
      ['2026-11-20T16:00:00Z', '4pm on Monday 23 November 2026'],
      ['2026-11-21T12:00:00Z', '5pm on Monday 23 November 2026'],
      ['2026-12-24T16:00:00Z', '4pm on Tuesday 29 December 2026'],
    ],
  },
});

const seen: ToldAlert = {
  ...{ state: 'current', count: 2, referralIds: ['r-1'], personRecordIds: [], toldBy: ['police'], evidence: [] },
};

describe('an alert whose referrals may be over', () => {
  it('is asked while the work on one of them goes on, and always where somebody has seen it', () => {
    const asks = (...statuses: Status[]) =>
      isAsked(
        { state: 'new', takesBack: false },
        statuses.map((status) => ({ status })),
      );
    expect([asks('received'), asks('rejected', 'accepted'), asks('disputed')]).toEqual([true, true, true]);
    expect([asks('rejected', 'withdrawn'), asks('concluded'), asks()]).toEqual([false, false, false]);
    expect(isAsked({ state: 'acknowledged', takesBack: false }, [{ status: 'concluded' }])).toBe(true);
    expect(isAsked({ state: 'new', takesBack: true }, [{ status: 'concluded' }])).toBe(true);
  });

  it('does not go on with what nobody was asked any more, but with what somebody had seen', () => {
    expect(goesOn(seen, { state: 'new', asked: false }, undefined)).toBe(false);
    expect(goesOn(seen, { state: 'answered', asked: false }, seen)).toBe(true);
  });
});
