import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { counterpartsOf, unconnected } from './counterpart.js';

const person = (personId: string, ...circles: string[]) => ({ personId, circles });

describe('those on the other side', () => {
  it('are each one person, whoever names them, with all that is said of them', () => {
    const told = [
      { counterparts: [{ personId: 'mark', circles: ['hale'] }, { personId: 'anna' }] },
      { counterparts: [{ personId: 'mark', standing: 'charged', circles: ['dunn', 'hale'] }] },
      { counterparts: [{ personId: 'mark', standing: 'suspected' }] },
      {},
    ] as const;
    expect(counterpartsOf(told)).toEqual([
      { personId: 'anna', circles: [] },
      { personId: 'mark', standing: 'charged', circles: ['dunn', 'hale'] },
    ]);
  });
});

describe('people who are not known to be connected', () => {
  it.each([
    ['strangers, of whom no family is known', [person('a'), person('b')], ['a', 'b']],
    ['people of whom nothing is said', [{ personId: 'a' }, person('b', 'dunn'), { personId: 'c' }], ['a', 'b', 'c']],
    ['two of one family', [person('a', 'dunn'), person('b', 'dunn')], ['a']],
    ['two of two families', [person('a', 'dunn'), person('b', 'hale')], ['a', 'b']],
    [
      'two families whom a third person joins',
      [person('a', 'dunn'), person('b', 'hale'), person('c', 'dunn', 'hale')],
      ['a'],
    ],
    [
      'two who are connected through a third, and one who is not',
      [person('a', 'dunn'), person('b', 'dunn', 'hale'), person('c', 'moss'), person('d', 'hale')],
      ['c', 'a'],
    ],
  ])('are %s', (_title, people, expected) => {
    expect(unconnected(people).map(({ personId }) => personId)).toEqual(expected);
  });

  it('are as many in whatever order they are named', () => {
    const people = fc.uniqueArray(
      fc.record({ personId: fc.string({ minLength: 1 }), circles: fc.subarray(['dunn', 'hale', 'moss', 'reid']) }),
      { selector: ({ personId }) => personId, maxLength: 6 },
    );
    const shuffled = people.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([one, other]) => expect(unconnected(one)).toHaveLength(unconnected(other).length)),
    );
  });
});
