import { describe, expect, it } from '@jest/globals';
import type { ReferralDraft } from '#libs/case-schemas';
import { mayWorkOn } from './draft.js';

describe('a draft', () => {
  const said: ReferralDraft = { to: 'safeguarding-hub' };

  it.each([
    ['whoever began it', 'joanne', ['caseworker'], true],
    ['another caseworker', 'leah', ['caseworker'], false],
    ['a supervisor', 'daniel', ['caseworker', 'supervisor'], true],
  ])('is worked on by %s: not by everybody', (_, subject, roles, may) => {
    expect(mayWorkOn({ begunBy: 'joanne', said }, { subject, roles })).toBe(may);
  });

  it.each<[string, ReferralDraft]>([
    ['is for the centre', { to: 'sarc' }],
    ['says of whom the person was asked that it is the centre', { to: 'beacon', consent: { recipient: 'sarc' } }],
    ['does not say yet to whom it goes', {}],
  ])('stays with whoever began it where it %s', (_, secret) => {
    const draft = { begunBy: 'joanne', said: secret };
    expect(mayWorkOn(draft, { subject: 'joanne', roles: ['caseworker'] })).toBe(true);
    expect(mayWorkOn(draft, { subject: 'daniel', roles: ['supervisor'] })).toBe(false);
  });
});
