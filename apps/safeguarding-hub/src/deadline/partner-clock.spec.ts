import { describe, expect, it } from '@jest/globals';
import { policyProblems } from '#libs/deadlines';
import { answerBy, partnerPolicies } from './partner-clock.js';

describe('how soon a partner is to answer', () => {
  it('is sound', () => expect(policyProblems(partnerPolicies)).toEqual([]));

  it.each([
    ['red', '2026-12-04T23:00:00Z', '2026-12-05T01:00:00.000Z'],
    ['amber', '2026-12-04T16:00:00Z', '2026-12-07T14:00:00.000Z'],
    ['green', '2026-12-04T16:00:00Z', '2026-12-07T23:59:59.999Z'],
    [null, '2026-12-24T16:00:00Z', '2026-12-29T23:59:59.999Z'],
  ] as const)('goes by the grade when it is asked: %s, at %s, by %s', (grade, at, by) => {
    expect(answerBy(grade, new Date(at))).toBe(by);
  });

  it('was not said before there was a rule', () => {
    expect(answerBy('red', new Date('2026-11-01T10:00:00Z'))).toBeUndefined();
  });
});
