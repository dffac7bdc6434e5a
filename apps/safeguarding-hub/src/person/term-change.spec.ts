import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PEOPLE, termChanges, type Grouping } from './term-change.js';

const terms = new Map([
  ['a', ['surname\nhill', 'phone\n1']],
  ['b', ['surname\nhill', 'phone\n2']],
  ['c', ['surname\nkaya']],
]);
const changes = (before: Grouping, after: Grouping, termsAfter = terms) =>
  termChanges({ groups: before, terms }, { groups: after, terms: termsAfter }).sort((one, other) =>
    one.term.localeCompare(other.term),
  );

describe('how many people bear a value', () => {
  it('is one more where somebody new does', () => {
    expect(changes([], [['a']])).toEqual([
      { term: PEOPLE, people: 1 },
      { term: 'phone\n1', people: 1 },
      { term: 'surname\nhill', people: 1 },
    ]);
  });

  it('counts somebody once, however many of their records say so', () => {
    expect(changes([['a']], [['a', 'b']])).toEqual([{ term: 'phone\n2', people: 1 }]);
  });

  it('is one fewer for what two people share who turn out to be one', () => {
    expect(changes([['a'], ['b']], [['a', 'b']])).toEqual([
      { term: PEOPLE, people: -1 },
      { term: 'surname\nhill', people: -1 },
    ]);
  });

  it('follows what a record says now', () => {
    const now = new Map([...terms, ['a', ['surname\ndunn', 'phone\n1']] as const]);
    expect(changes([['a']], [['a']], now)).toEqual([
      { term: 'surname\ndunn', people: 1 },
      { term: 'surname\nhill', people: -1 },
    ]);
  });

  it('is the same whichever way people came about', () => {
    const partition = fc
      .tuple(fc.nat(2), fc.nat(2), fc.nat(2))
      .map((owners) => [0, 1, 2].map((owner) => ['a', 'b', 'c'].filter((_, place) => owners[place] === owner)))
      .map((groups) => groups.filter((group) => group.length > 0));
    const total = (...steps: Grouping[]): Record<string, number> => {
      const sums: Record<string, number> = {};
      steps.slice(1).forEach((after, place) => {
        for (const { term, people } of changes(steps[place] ?? [], after)) sums[term] = (sums[term] ?? 0) + people;
      });
      return Object.fromEntries(
        Object.entries(sums)
          .filter(([, people]) => people !== 0)
          .sort(),
      );
    };
    fc.assert(
      fc.property(partition, partition, (one, other) => {
        expect(total([], one, other)).toEqual(total([], other));
      }),
    );
  });
});
