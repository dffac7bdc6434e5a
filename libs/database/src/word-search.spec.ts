import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wordQuery } from './word-search.js';

describe('what somebody typed to find a person', () => {
  it.each([
    ['O’Brien', 'o:* & brien:*'],
    ['  sarah   LEE ', 'sarah:* & lee:*'],
    ['Zoë Núñez-Łuk', 'zoe:* & nunez:* & łuk:*'],
    ['42/0012/26', '42:* & 0012:* & 26:*'],
    ['Иван', 'иван:*'],
  ])('%s is looked for as %s', (typed, query) => expect(wordQuery(typed)).toBe(query));

  it.each(['', '   ', '&|!:*()', '’'])('%j finds nothing, and says so', (typed) =>
    expect(wordQuery(typed)).toBeUndefined(),
  );

  it('is never an operator, whatever it is', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        expect(wordQuery(typed) ?? 'a:*').toMatch(/^[\p{L}\p{N}]+:\*( & [\p{L}\p{N}]+:\*){0,7}$/u);
      }),
    ));
});
