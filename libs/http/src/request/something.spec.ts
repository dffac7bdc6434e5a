import { describe, expect, it } from '@jest/globals';
import { SOMETHING } from './something.js';

describe('a text that must say something', () => {
  it.each([['a'], ['  .'], ['\u200Bé'], ['王'], ['👋']])('does so with %j', (text) => {
    expect(SOMETHING.test(text)).toBe(true);
  });

  it.each([[''], [' \t\n'], ['\u00A0\u3000'], ['\u200B\u2060'], ['\u202E\uFEFF'], ['\u0000'], ['\u3164']])(
    'does not with %j',
    (text) => {
      expect(SOMETHING.test(text)).toBe(false);
    },
  );
});
