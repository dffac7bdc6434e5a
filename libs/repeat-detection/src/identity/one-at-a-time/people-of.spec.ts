import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Sketch } from '../../../test/a-person.js';
import { grounds, recordOf } from '../../../test/judged.js';
import { peopleOf, unlessDecidedSame } from './people-of.js';

const sarah: Sketch = {
  ...{ name: 'Sarah', surname: 'O’Brien', born: '1988-04-12' },
  ...{ at: '4 Mill Lane', postcode: 'AL10 8TR', phone: '07700 900123' },
};
const moved: Sketch = { ...sarah, at: '90 Station Road', postcode: 'SG1 1AA' };
const laura: Sketch = { ...sarah, name: 'Laura' };
const mark: Sketch = { name: 'Mark', surname: 'Dunn', born: '1990-03-02', at: '1 High Street', postcode: 'WD6 3QA' };
const records = (...sketches: Sketch[]) =>
  sketches.map((sketch, place) => ({ id: `r${place}`, record: recordOf(sketch) }));
const groups = (...found: Parameters<typeof peopleOf>): string[] =>
  peopleOf(...found).people.map((own) => [...own].sort().join(' '));

describe('all records at once', () => {
  it('are put together where they are one person, and twins stay two', () => {
    expect(groups(records(sarah, mark, moved, laura), grounds()).sort()).toEqual(['r0 r2', 'r1', 'r3']);
  });

  it('come to the same people in any order', () => {
    const all = records(sarah, moved, laura, mark, { ...sarah, born: '1988' }, { ...laura, phone: '07700 900999' });
    const expected = groups(all, grounds()).sort();
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (order) => {
        expect(groups(order, grounds()).sort()).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  it('are what somebody decided, before a rule and before the weights', () => {
    const said = (left: string, right: string, decided: 'same' | 'not-the-same') => ({
      decided: [{ left, right, decided }],
    });
    const all = records(sarah, moved, laura);
    expect(groups(all, grounds(), said('r0', 'r1', 'not-the-same')).sort()).toEqual(['r0', 'r1', 'r2']);
    expect(groups(all, grounds(), said('r0', 'r2', 'same'))).toContain('r0 r2');
  });
});

describe('a key that many records share', () => {
  const limits = { alone: 2, withAnother: 5 };
  const shared = { phone: '07700 900111' };
  const crowd = (count: number): Sketch[] =>
    Array.from({ length: count }, (_, place) => ({ name: 'Zz', surname: `Qq${'abcdefgh'[place]}`, ...shared }));

  it('is followed while few do, then only where a second key is shared, and then not at all', () => {
    const met = (count: number, ...own: Sketch[]): number =>
      peopleOf(records(...crowd(count), ...own), grounds(), { limits }).pairs.length;
    expect(met(2)).toBe(1);
    expect(met(4)).toBe(0);
    const withMail = { ...shared, email: 'sarah@example.org' };
    expect(met(2, { ...withMail, name: 'Ann', surname: 'Lee' }, { ...withMail, name: 'Ann', surname: 'Lee' })).toBe(1);
    expect(met(6)).toBe(0);
  });
});

describe('a rule', () => {
  const rule = (left: string, right: string) => ({ left, right, decided: 'not-the-same' as const });

  it('gives way to somebody’s word, and to a chain of such words', () => {
    const same = [
      { left: 'a', right: 'b', decided: 'same' as const },
      { left: 'c', right: 'b', decided: 'same' as const },
    ];
    expect(unlessDecidedSame([rule('a', 'c'), rule('a', 'd')], same)).toEqual([rule('a', 'd')]);
    expect(unlessDecidedSame([rule('a', 'b')], [{ ...rule('a', 'b') }])).toEqual([rule('a', 'b')]);
  });
});
