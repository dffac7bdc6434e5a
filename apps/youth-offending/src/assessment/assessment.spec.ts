import { describe, expect, it } from '@jest/globals';
import { statuses, type Status } from '#libs/referral-lifecycle';
import { assessmentRefusal } from './assessment.js';

describe('an assessment', () => {
  it.each<[Status, string | undefined]>([
    ['sent', 'referral-not-taken-on'],
    ['received', 'referral-not-taken-on'],
    ['opened', 'referral-not-taken-on'],
    ['on-hold', 'referral-not-taken-on'],
    ['accepted', undefined],
    ['in-progress', undefined],
    ['rejected', 'referral-not-taken-on'],
    ['disputed', 'referral-not-taken-on'],
    ['concluded', 'referral-not-taken-on'],
    ['withdrawn', 'referral-not-taken-on'],
    ['entered-in-error', 'referral-not-taken-on'],
  ])('of a child who harmed is written down while the referral is worked on: %s', (status, refusal) => {
    expect(assessmentRefusal({ whose: 'child-who-harmed', status })).toBe(refusal);
  });

  it('is never one of the child who was harmed', () => {
    for (const status of statuses)
      expect(assessmentRefusal({ whose: 'harmed-child', status })).toBe('harmed-child-not-assessed');
  });
});
