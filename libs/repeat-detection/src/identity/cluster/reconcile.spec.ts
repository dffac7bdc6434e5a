import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Change, ChangeOf } from './change.js';
import type { PersonCluster } from './person-cluster.js';
import { reconcile, type Reconciliation } from './reconcile.js';

const people = (groups: Readonly<Record<string, string>>): PersonCluster[] =>
  Object.entries(groups).map(([id, records], since) => ({ id, since, records: records.split('') }));

/** Ids of new people are the records' own letters, in capitals. */
const regroup = (before: readonly PersonCluster[], after: readonly string[]): Reconciliation =>
  reconcile(
    before,
    after.map((records) => records.split('')),
    {
      newPerson: (records) => ({ id: records.join('').toUpperCase(), since: 99 }),
      reasonFor: ({ kind }) => `because it was ${kind}`,
    },
  );
const named = ({ people }: Reconciliation): Record<string, string> =>
  Object.fromEntries(people.map(({ id, records }) => [id, records.join('')]));
const happened = ({ changes }: Reconciliation): string[] =>
  changes.map(
    (change) =>
      `${change.kind} ${'from' in change ? `${change.from}>` : ''}${change.person} ${change.records.join('')}`,
  );

describe('a person id', () => {
  it('stays while the records do, and nothing is told', () => {
    const same = regroup(people({ Ann: 'ab', Bob: 'c' }), ['c', 'ba']);
    expect(named(same)).toEqual({ Ann: 'ab', Bob: 'c' });
    expect(happened(same)).toEqual([]);
  });

  it('is new for a record of nobody known, and stays when a record joins', () => {
    const grown = regroup(people({ Ann: 'ab' }), ['cba', 'd']);
    expect(named(grown)).toEqual({ Ann: 'abc', D: 'd' });
    expect(happened(grown)).toEqual(['joined Ann c', 'created D d']);
  });

  it('stays with the most records when two people turn out to be one, of equals with the older', () => {
    expect(happened(regroup(people({ Ann: 'a', Bob: 'bc' }), ['abc']))).toEqual(['merged Ann>Bob a']);
    expect(happened(regroup(people({ Ann: 'a', Bob: 'b' }), ['ab']))).toEqual(['merged Bob>Ann b']);
  });

  it('stays with the most records when a person turns out to be two, of equals with the oldest record', () => {
    const parted = regroup(people({ Ann: 'abc' }), ['a', 'cb']);
    expect(named(parted)).toEqual({ Ann: 'bc', A: 'a' });
    expect(happened(parted)).toEqual(['split Ann>A a']);
    expect(named(regroup(people({ Ann: 'abcd' }), ['cd', 'ab']))).toEqual({ Ann: 'ab', CD: 'cd' });
  });

  it('stays with a person of whom somebody known takes a few records', () => {
    const moved = regroup(people({ Ann: 'abc', Bob: 'd' }), ['ab', 'cd']);
    expect(named(moved)).toEqual({ Ann: 'ab', Bob: 'cd' });
    expect(happened(moved)).toEqual(['moved Ann>Bob c']);
  });

  it('goes with the most of a person, and the rest is somebody new', () => {
    const torn = regroup(people({ Ann: 'abc', Bob: 'defg' }), ['abdefg', 'ch']);
    expect(named(torn)).toEqual({ Bob: 'abdefg', CH: 'ch' });
    expect(happened(torn)).toEqual(['merged Ann>Bob ab', 'split Ann>CH c', 'joined CH h']);
  });

  it('ends with its last record', () => {
    const less = regroup(people({ Ann: 'ab', Bob: 'c' }), ['a']);
    expect(named(less)).toEqual({ Ann: 'a' });
    expect(happened(less)).toEqual(['withdrawn Ann b', 'withdrawn Bob c']);
  });

  it('is given with the reason for the change', () => {
    expect(regroup([], ['a']).changes).toEqual([
      { kind: 'created', person: 'A', records: ['a'], reason: 'because it was created' },
    ]);
  });
});

describe('people', () => {
  it('come oldest first, in whatever order they were given', () => {
    const before = people({ Ann: 'a', Bob: 'b', Cay: 'c' });
    for (const order of [before, before.toReversed(), [1, 2, 0].map((at) => before[at] as PersonCluster)])
      expect(Object.keys(named(regroup(order, ['c', 'x', 'a', 'b'])))).toEqual(['Ann', 'Bob', 'Cay', 'X']);
  });

  it('of one age come by their ids', () => {
    expect(Object.keys(named(regroup([], ['b', 'c', 'a'])))).toEqual(['A', 'B', 'C']);
    expect(Object.keys(named(regroup([], ['c', 'a', 'b'])))).toEqual(['A', 'B', 'C']);
  });

  it('keep their ids by age, in whatever order they were given', () => {
    const before = people({ Ann: 'a', Bob: 'b', Cay: 'c' });
    expect(named(regroup(before.toReversed(), ['abc']))).toEqual({ Ann: 'abc' });
    const ofOneAge = before.map((person) => ({ ...person, since: 7 }));
    expect(named(regroup(ofOneAge.toReversed(), ['cba']))).toEqual({ Ann: 'abc' });
    expect(
      named(
        regroup(
          [1, 0, 2].map((at) => ofOneAge[at] as PersonCluster),
          ['cba'],
        ),
      ),
    ).toEqual({ Ann: 'abc' });
  });
});

describe('what happened', () => {
  const letters = [...'abcdefghij'];
  const groups = fc.array(fc.nat(4), { minLength: letters.length, maxLength: letters.length }).map((groupOf) => {
    const found = new Map<number, string>();
    // The fifth group is of records that are not there.
    letters.forEach(
      (letter, at) => groupOf[at] !== 4 && found.set(groupOf[at] ?? 0, (found.get(groupOf[at] ?? 0) ?? '') + letter),
    );
    return [...found.values()];
  });
  const asPeople = (records: readonly string[]): PersonCluster[] =>
    records.map((own, at) => ({ id: `person ${at}`, since: at, records: own.split('') }));

  it('leads from the people before to the people after, each record told of once at most', () => {
    fc.assert(
      fc.property(groups, groups, (before, after) => {
        const outcome = regroup(asPeople(before), after);
        const told = outcome.changes.flatMap(({ records }) => records);
        expect(new Set(told).size).toBe(told.length);
        expect(replay(asPeople(before), outcome.changes)).toEqual(placed(outcome.people));
        expect(outcome.people.map(({ records }) => [...records].sort().join('')).sort()).toEqual([...after].sort());
      }),
    );
  });

  it('gives no id twice, and takes an id only from whom it says has merged or was withdrawn', () => {
    fc.assert(
      fc.property(groups, groups, (before, after) => {
        const { people: now, changes } = regroup(asPeople(before), after);
        const ids = now.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const ended = asPeople(before).filter(({ id }) => !ids.includes(id));
        const merged = changes.flatMap((change) => (change.kind === 'merged' ? [change.from] : []));
        for (const { id, records } of ended) {
          const gone = changes.find((change) => change.kind === 'withdrawn' && change.person === id);
          expect(merged.includes(id) || gone?.records.length === records.length).toBe(true);
        }
        expect(ended.map(({ id }) => id)).toEqual(expect.arrayContaining(merged));
      }),
    );
  });
});

const placed = (now: readonly PersonCluster[]): Record<string, string> =>
  Object.fromEntries(now.flatMap(({ id, records }) => records.map((record): [string, string] => [record, id])).sort());

function replay(before: readonly PersonCluster[], changes: readonly (Change & ChangeOf)[]): Record<string, string> {
  const person = new Map(Object.entries(placed(before)));
  for (const change of changes) {
    for (const record of change.records) {
      if (change.kind === 'withdrawn') person.delete(record);
      else person.set(record, change.person);
    }
  }
  return Object.fromEntries([...person].sort());
}
