import 'reflect-metadata';
import { holdAlertQuestion } from '#libs/testing/rules';
import { deadlinePolicies } from '../deadline/policies.data.js';
import { after, clockOf, goesOn, refusalOf, saysMore } from './alert-question.js';

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
