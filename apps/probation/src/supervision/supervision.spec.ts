import { describe, expect, it } from '@jest/globals';
import { statuses } from '#libs/referral-lifecycle';
import { isSupervisable, momentRefusal, type MomentRefusal } from './supervision.js';

describe('a supervision', () => {
  it('is of what probation has taken on, and of nothing else', () => {
    expect(statuses.filter(isSupervisable)).toEqual(['accepted', 'in-progress']);
  });

  it.each<[string, string, MomentRefusal | undefined]>([
    ['2026-11-20T00:00:00Z', '2026-11-20', undefined],
    ['2026-11-24T09:00:00Z', '2026-11-24', undefined],
    ['2026-11-24T09:00:01Z', '2026-11-24', 'in-the-future'],
    ['2026-11-19T23:59:59Z', '2026-11-19', 'before-supervision'],
  ])('has what is done in it between its start and now: at %s', (at, on, refusal) => {
    const now = new Date('2026-11-24T09:00:00Z');
    expect(momentRefusal({ at: new Date(at), on }, { startedOn: '2026-11-20' }, now)).toBe(refusal);
  });
});
