import { describe, expect, it } from '@jest/globals';
import { isForOutOfCourt, whoseReferral } from './referral-purpose.js';

describe('what a referral is for', () => {
  it.each([
    ['police-youth-offending-out-of-court', 'child-who-harmed', true],
    ['police-youth-offending-harmed-child', 'harmed-child', false],
    ['hub-youth-offending-safeguarding', 'child-who-harmed', false],
  ] as const)('is told by its agreement: %s', (agreement, whose, outOfCourt) => {
    const sent = { agreement, at: '2026-11-20T22:00:01Z' };
    expect([whoseReferral(sent), isForOutOfCourt(sent)]).toEqual([whose, outOfCourt]);
  });
});
