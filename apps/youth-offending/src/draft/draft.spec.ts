import { describe, expect, it } from '@jest/globals';
import { mayWorkOn } from './draft.js';

describe('a draft', () => {
  it.each([
    ['whoever began it', 'imran', ['practitioner'], true],
    ['another practitioner', 'hana', ['practitioner'], false],
    ['a supervisor', 'grace', ['practitioner', 'supervisor'], true],
  ])('is worked on by %s: not by everybody', (_, subject, roles, may) => {
    expect(mayWorkOn({ begunBy: 'imran' }, { subject, roles })).toBe(may);
  });
});
