import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { onItsOwn, remembered } from './remembered.js';

describe('remembering what a text was read as', () => {
  it('reads a text once while it is remembered', () => {
    const read = jest.fn((text: string) => text.length);
    const again = remembered(read);
    expect([again('smith'), again('smith'), again('jones'), again('smith')]).toEqual([5, 5, 5, 5]);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('gives the same as reading each time, for any texts in any order', () => {
    const again = remembered((text) => [text]);
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 90 })), (texts) => {
        for (const text of texts) expect(again(text)).toEqual([text]);
      }),
    );
  });

  it('stays right for more different texts than it has places for, and while it rests', () => {
    const again = remembered((text) => Number(text));
    const numbers = Array.from({ length: 200_000 }, (_, place) => place % 150_000);
    expect(numbers.filter((number) => again(String(number)) !== number)).toEqual([]);
  });

  it('takes a text out of the large one that it was cut from, unchanged', () => {
    fc.assert(fc.property(fc.string(), (text) => expect(onItsOwn(text)).toBe(text)));
  });
});
