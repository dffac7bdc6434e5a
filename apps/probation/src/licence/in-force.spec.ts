import { describe, expect, it } from '@jest/globals';
import { isInForceOn, revocationRefusal, type ConditionTerm, type RevocationRefusal } from './in-force.js';

describe('a condition of a licence', () => {
  it.each<[string, ConditionTerm, string, boolean]>([
    ['without an end holds on', {}, '2099-12-31', true],
    ['holds on its last day', { to: '2026-11-30' }, '2026-11-30', true],
    ['is over on the day after', { to: '2026-11-30' }, '2026-12-01', false],
    ['holds on the day before it is revoked', { revokedFrom: '2026-11-30' }, '2026-11-29', true],
    ['is over on the day from which it is revoked', { revokedFrom: '2026-11-30' }, '2026-11-30', false],
    ['is over by whichever comes first', { to: '2026-12-31', revokedFrom: '2026-11-30' }, '2026-12-01', false],
  ])('%s', (_, term, day, holds) => expect(isInForceOn(term, day)).toBe(holds));

  it.each<[string, string, RevocationRefusal | undefined]>([
    ['on the day of the release', '2026-11-01', undefined],
    ['before it', '2026-10-31', 'before-supervision'],
    ['on its last day', '2026-11-30', undefined],
    ['once it was over', '2026-12-01', 'over-before'],
  ])('can be revoked from a day on which it holds: %s', (_, from, refusal) => {
    expect(revocationRefusal(from, { to: '2026-11-30' }, { startedOn: '2026-11-01' })).toBe(refusal);
  });
});
