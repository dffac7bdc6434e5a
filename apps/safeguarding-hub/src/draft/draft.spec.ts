import { describe, expect, it } from '@jest/globals';
import { mayWorkOn } from './draft.js';

describe('a draft', () => {
  it.each([
    ['whoever began it', 'priya', ['practitioner'], true],
    ['another practitioner', 'mina', ['practitioner'], false],
    ['a supervisor', 'sean', ['practitioner', 'supervisor'], true],
  ])('is worked on by %s: not by everybody', (_, subject, roles, may) => {
    expect(mayWorkOn({ begunBy: 'priya' }, { subject, roles })).toBe(may);
  });
});
