import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { onItsOwn, remembered } from './remembered.js';

function counted() {
  const read = jest.fn((text: string) => text.length);
  return { read, again: remembered(read) };
}

describe('remembering what a text was read as', () => {
  it('reads a text once while it is remembered', () => {
    const { again, read } = counted();
    expect([again('smith'), again('smith'), again('jones'), again('smith')]).toEqual([5, 5, 5, 5]);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it.each([
    [64, 1],
    [65, 2],
  ])('reads a text of %i characters, asked for twice, %i times', (length, times) => {
    const { again, read } = counted();
    again('a'.repeat(length));
    again('a'.repeat(length));
    expect(read).toHaveBeenCalledTimes(times);
  });

  it('never reads again what comes all the time', () => {
    const { again, read } = counted();
    for (let place = 0; place < 20_000; place += 1) again(place % 2 === 0 ? 'smith' : 'jones');
    expect(read).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['goes on remembering where one text in eight of 4,096 came again', 512, 1],
    ['rests where fewer did', 511, 2],
  ])('%s', (_title, repeats, times) => {
    const { again, read } = counted();
    let asked = 0;
    for (let next = 0; asked < 4_096; next += 1) {
      asked += next < repeats ? 2 : 1;
      for (let time = next < repeats ? 0 : 1; time < 2; time += 1) again(`text ${next}`);
    }
    again('to begin with');
    read.mockClear();
    again('smith');
    again('smith');
    expect(read).toHaveBeenCalledTimes(times);
  });

  it('rests for a while only, and also after a time of repeating', () => {
    const { again, read } = counted();
    for (let place = 0; place < 4_096; place += 1) again('smith');
    for (let place = 0; place < 4_097; place += 1) again(`text ${place}`);
    const readsOfTwo = (text: string) => {
      read.mockClear();
      again(text);
      again(text);
      return read.mock.calls.length;
    };
    expect(readsOfTwo('jones')).toBe(2);
    for (let place = 0; place < 65_536; place += 1) again('hill');
    expect(readsOfTwo('jones')).toBe(2);
    for (let place = 0; place < 65_536; place += 1) again('hill');
    expect(readsOfTwo('jones')).toBe(1);
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
