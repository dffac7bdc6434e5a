import { describe, expect, it } from '@jest/globals';
import { mayWorkOn } from './draft.js';

describe('a draft', () => {
  it.each([
    ['whoever began it', 'nadia', ['practitioner'], true],
    ['another practitioner', 'mina', ['practitioner'], false],
    ['a supervisor', 'owen', ['practitioner', 'supervisor'], true],
  ])('is worked on by %s: not by everybody', (_, subject, roles, may) => {
    expect(mayWorkOn({ begunBy: 'nadia' }, { subject, roles })).toBe(may);
  });
});
