import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { holdAlertQuestion, seenOf } from '#libs/testing/rules';
import { deadlinePolicies } from '../deadline/policies.data.js';
import { after, clockOf, goesOn, refusalOf, saysMore } from './alert-question.js';

holdAlertQuestion({
  agency: 'probation',
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

describe('a question that nobody is asked any more', () => {
  const seen = seenOf('repeat-perpetrator');

  it('does not go on with a later alert, but with what somebody had seen', () => {
    expect(goesOn(seen, { state: 'new', asked: false }, undefined)).toBe(false);
    expect(goesOn(seen, { state: 'answered', asked: false }, seen)).toBe(true);
  });
});
