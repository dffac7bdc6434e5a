import { describe, expect, it } from '@jest/globals';
import { deskOf } from './desk.js';

describe('the place where somebody works', () => {
  it.each([
    ['beacon', ['caseworker'], '/beacon/referrals'],
    ['beacon', ['supervisor'], '/beacon/referrals'],
    ['police', ['officer'], '/police/referrals'],
    ['safeguarding-hub', ['practitioner'], '/hub/findings'],
  ] as const)('is for %s %s at %s', (agency, roles, home) => {
    expect(deskOf({ name: 'A', agency, roles })?.home).toBe(home);
  });

  it.each([
    ['police', ['caseworker']],
    ['beacon', []],
    ['sarc', ['officer']],
    [undefined, ['officer']],
  ] as const)('is nowhere for %s %s', (agency, roles) => {
    expect(deskOf({ name: 'A', ...(agency && { agency }), roles })).toBeUndefined();
  });
});
