import 'reflect-metadata';
import { holdAlertQuestion } from '#libs/testing/rules';
import { deadlinePolicies } from '../deadline/policies.data.js';
import { after, clockOf, goesOn, refusalOf, saysMore } from './alert-question.js';

holdAlertQuestion({
  agency: 'police',
  rules: {
    ...{ after, goesOn, refusalOf, saysMore },
    clockOf: (receivedAt, calendar) => clockOf(receivedAt, { policies: deadlinePolicies, calendar }),
  },
  kind: 'repeat-victim',
  another: 'beacon',
  clock: {
    that: 'runs through the night and on days off',
    ends: [
      ['2026-11-20T16:00:00Z', '4pm on Saturday 21 November 2026'],
      ['2026-12-24T16:00:00Z', '4pm on Friday 25 December 2026'],
    ],
  },
});
