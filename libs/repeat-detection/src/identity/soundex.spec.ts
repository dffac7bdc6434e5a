import { describe, expect, it } from '@jest/globals';
import { soundex } from './soundex.js';

describe('soundex', () => {
  it.each([
    ['robert', 'R163'],
    ['rupert', 'R163'],
    ['rubin', 'R150'],
    ['ashcraft', 'A261'],
    ['tymczak', 'T522'],
    ['pfister', 'P236'],
    ['honeyman', 'H555'],
    ['obrien', 'O165'],
    ['lee', 'L000'],
  ])('of %s is %s', (name, code) => {
    expect(soundex(name)).toBe(code);
  });

  it('leaves a name in another alphabet as it begins', () => {
    expect(soundex('шевченко')).toBe('шевч');
  });
});
