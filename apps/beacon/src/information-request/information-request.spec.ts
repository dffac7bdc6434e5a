import { describe, expect, it } from '@jest/globals';
import { dueAt, englandAndWales } from '#libs/deadlines';
import { deadlinePolicies } from '../deadline/policies.data.js';
import { answered, clockOf, gapIn, mayAnswer, withdrawn } from './information-request.js';

const calendar = englandAndWales();
const rules = { policies: deadlinePolicies, calendar };
/** A Friday evening. */
const receivedAt = new Date('2026-12-04T20:00:00Z');
const due = (grade?: string) =>
  dueAt(clockOf({ receivedAt, ...(grade !== undefined && { grade }) }, rules), calendar)?.toISOString();

describe('the clock of what the hub asks', () => {
  it.each([
    ['red', '2026-12-07T11:00:00.000Z'],
    ['amber', '2026-12-07T15:00:00.000Z'],
    ['green', '2026-12-07T23:59:59.999Z'],
    [undefined, '2026-12-07T23:59:59.999Z'],
  ])('of %s runs until %s', (grade, moment) => {
    expect(due(grade)).toBe(moment);
  });
});

describe('an answer to the hub', () => {
  it.each([
    [{ outcome: 'known', referralId: 'R-1', words: 'Since March.' }, undefined],
    [
      { outcome: 'known', words: 'Since March.' },
      { field: 'referralId', code: 'missing' },
    ],
    [
      { outcome: 'known', referralId: 'R-1', words: ' \n' },
      { field: 'words', code: 'missing' },
    ],
    [{ outcome: 'declined' }, undefined],
    [
      { outcome: 'declined', referralId: 'R-1' },
      { field: 'referralId', code: 'not-wanted' },
    ],
    [
      { outcome: 'declined', words: 'She is safe.' },
      { field: 'words', code: 'not-wanted' },
    ],
  ] as const)('%p lacks %p', (giving, gap) => {
    expect(gapIn(giving)).toEqual(gap);
  });

  it('stays where it crossed with the withdrawal, after which nothing is added', () => {
    const asked = { state: 'asked' as const, deadline: clockOf({ receivedAt, grade: 'red' }, rules) };
    const given = answered(asked, new Date('2026-12-04T21:00:00Z'));
    expect(given).toMatchObject({ state: 'answered', deadline: { ended: { as: 'met' } } });
    expect(withdrawn(given, new Date('2026-12-04T21:05:00Z'))).toEqual(given);
    expect(withdrawn(asked, receivedAt)).toMatchObject({
      state: 'withdrawn',
      deadline: { ended: { as: 'cancelled' } },
    });
    expect([mayAnswer({ withdrawal: null }), mayAnswer({ withdrawal: {} })]).toEqual([true, false]);
  });
});
