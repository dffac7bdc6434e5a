import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Change } from './change.js';
import { clusterPairs } from './cluster-pairs.js';
import { LivePeople, type LiveOptions, type Told } from './live-people.js';
import type { Decision, RecordLink } from './person-cluster.js';

const rule = { joinAt: 0, missing: -1 };

/** Numbers people as they come: p1, p2 … */
function live(options: Partial<LiveOptions> = {}): LivePeople {
  let people = 0;
  return new LivePeople({ ...rule, newPerson: () => ({ id: `p${++people}`, since: people }), ...options });
}

const link = (pair: string, weight: number): RecordLink => ({ left: pair.charAt(0), right: pair.charAt(1), weight });
const decide = (pair: string, decided: Decision['decided']): Decision => ({
  left: pair.charAt(0),
  right: pair.charAt(1),
  decided,
});
const groups = (people: LivePeople): string[] =>
  people.people.map(({ records }) => [...records].sort().join('')).sort();
const told = ({ changes }: Told): string[] => changes.map(tell);
const tell = (change: Change): string =>
  `${change.kind} ${'from' in change ? `${change.from}>` : ''}${change.person} ${change.records.join('')}: ${change.reason}`;

describe('a record that arrives', () => {
  it('is somebody new when it resembles nobody, and says how near anybody came', () => {
    const people = live();
    expect(told(people.tell({ added: ['a'] }))).toEqual(['created p1 a: resembles nobody known']);
    expect(told(people.tell({ added: ['b'], links: [link('ab', -3.14)] }))).toEqual([
      'created p2 b: resembles nobody known',
    ]);
  });

  it('joins the person it resembles, and says why', () => {
    const people = live();
    people.tell({ added: ['a'] });
    people.tell({ added: ['b'], links: [link('ab', 6)] });
    expect(told(people.tell({ added: ['c'], links: [link('cb', 5)] }))).toEqual([
      'joined p1 c: 2.0 bits on the mean of 2 pairs, 1 of them never compared; from 0.0 bits they are one person',
    ]);
  });

  it('can show that two people were one', () => {
    const people = live();
    people.tell({ added: ['a'] });
    people.tell({ added: ['b'], links: [link('ab', -1)] });
    const news = { added: ['c'], links: [link('ca', 5), link('cb', 5)] };
    expect(told(people.tell(news))).toEqual([
      'merged p2>p1 b: 2.0 bits on the mean of 2 pairs; from 0.0 bits they are one person',
      'joined p1 c: 5.0 bits on the mean of 2 pairs; from 0.0 bits they are one person',
    ]);
  });

  it('can take a record away from somebody, and show that it was somebody else', () => {
    const people = live();
    people.tell({ added: ['a', 'b'], links: [link('ab', 1)] });
    expect(told(people.tell({ added: ['c'], links: [link('bc', 8), link('ac', -9)] }))).toEqual([
      'split p1>p2 b: 1.0 bits on the mean of 1 pair; under 0.0 bits they are two people',
      'joined p2 c: 7.7 bits on the mean of 1 pair; from 0.0 bits they are one person',
    ]);
    expect(groups(people)).toEqual(['a', 'bc']);
  });
});

describe('a decision', () => {
  it('wins over the weights, survives later records, and can be undone', () => {
    const people = live();
    people.tell({ added: ['a', 'b'], links: [link('ab', 9)] });
    expect(told(people.tell({ decisions: [decide('ab', 'not-the-same')] }))).toEqual([
      'split p1>p2 b: decided not to be the same',
    ]);
    people.tell({ added: ['c'], links: [link('ca', 9), link('cb', 8)] });
    expect(groups(people)).toEqual(['ac', 'b']);
    people.tell({ decisions: [decide('ba', 'open')] });
    expect(groups(people)).toEqual(['abc']);
  });

  it('joins what nothing links, until it is undone', () => {
    const people = live();
    people.tell({ added: ['a', 'b'] });
    expect(told(people.tell({ decisions: [decide('ab', 'same')] }))).toEqual([
      'merged p2>p1 b: decided to be the same',
    ]);
    people.tell({ decisions: [decide('ab', 'open')] });
    expect(groups(people)).toEqual(['a', 'b']);
  });

  it('is handed back when "not the same" stands against it', () => {
    const people = live();
    people.tell({ added: ['a', 'b', 'c'], decisions: [decide('ab', 'same'), decide('ac', 'not-the-same')] });
    const { refused } = people.tell({ decisions: [decide('cb', 'same')] });
    expect(refused).toEqual([decide('bc', 'same')]);
    expect(groups(people)).toEqual(['ab', 'c']);
  });
});

describe('a correction', () => {
  it('scores a pair anew, and splits who no longer agrees', () => {
    const people = live();
    people.tell({ added: ['a', 'b'], links: [link('ab', 9)] });
    expect(told(people.tell({ links: [link('ba', -2)] }))).toEqual([
      'split p1>p2 b: −2.0 bits on the mean of 1 pair; under 0.0 bits they are two people',
    ]);
  });

  it('withdraws a record, and with it what held others together', () => {
    const people = live();
    people.tell({ added: ['a', 'b', 'c'], links: [link('ab', 7), link('bc', 6)] });
    expect(told(people.tell({ withdrawn: ['b'] }))).toEqual([
      'split p1>p2 c: −1.0 bits on the mean of 1 pair, 1 of them never compared; under 0.0 bits they are two people',
      'withdrawn p1 b: withdrawn',
    ]);
    people.tell({ added: ['d'], links: [link('da', 3)] });
    expect(groups(people)).toEqual(['ad', 'c']);
  });
});

describe('hysteresis', () => {
  it('keeps together what was joined, until the mean falls under breakAt', () => {
    const people = live({ missing: -6, breakAt: -3 });
    people.tell({ added: ['a', 'b'], links: [link('ab', 2)] });
    expect(told(people.tell({ links: [link('ab', -2.9)] }))).toEqual([]);
    expect(told(people.tell({ links: [link('ab', -3.1)] }))).toEqual([
      'split p1>p2 b: −3.1 bits on the mean of 1 pair; under −3.0 bits they are two people',
    ]);
    expect(told(people.tell({ links: [link('ab', -2.9)] }))).toEqual([]);
  });

  it('never joins two who were never one', () => {
    const people = live({ breakAt: -0.9 });
    people.tell({ added: ['a', 'b', 'c'], links: [link('ab', 1), link('bc', -0.5), link('ac', -0.5)] });
    expect(groups(people)).toEqual(['ab', 'c']);
    people.tell({ links: [link('ab', -0.5)] });
    expect(groups(people)).toEqual(['ab', 'c']);
  });

  it('is refused when it would split at once what was joined', () => {
    expect(() => live({ breakAt: 1 }).tell({ added: ['a'] })).toThrow(RangeError);
    expect(() => live({ breakAt: -1 }).tell({ added: ['a'] })).toThrow(RangeError);
  });
});

describe('a crowd', () => {
  it('is cut off at a number of records, the most heavily linked first, and says so', () => {
    const outcome = (most: number): [boolean, string[]] => {
      const people = live({ most });
      people.tell({ added: ['a', 'b'], links: [link('ab', 6)] });
      people.tell({ added: ['c', 'd'], links: [link('cd', 6)] });
      people.tell({ added: ['e'] });
      const { isComplete } = people.tell({ added: ['f'], links: [link('fe', 2), link('fc', 4), link('fa', 3)] });
      return [isComplete, groups(people)];
    };
    expect(outcome(1)).toEqual([false, ['ab', 'cdf', 'e']]);
    expect(outcome(9)).toEqual([true, ['ab', 'cdef']]);
  });
});

describe('people known a record at a time', () => {
  const letters = [...'abcdefghi'];
  const pair = fc.tuple(fc.constantFrom(...letters), fc.constantFrom(...letters)).filter(([a, b]) => a < b);
  const key = ([a, b]: readonly [string, string]): string => a + b;
  const links = fc.uniqueArray(
    fc.tuple(pair, fc.oneof(fc.integer({ min: -3, max: 6 }), fc.double({ min: -12, max: 14, noNaN: true }))),
    { selector: ([ends]) => key(ends), maxLength: 25 },
  );
  const decisions = fc.uniqueArray(fc.tuple(pair, fc.constantFrom('same' as const, 'not-the-same' as const)), {
    selector: ([ends]) => key(ends),
    maxLength: 4,
  });
  const story = fc.record({
    order: fc.shuffledSubarray(letters, { minLength: letters.length }),
    links: links.map((all) => all.map(([ends, weight]) => link(key(ends), Math.fround(weight)))),
    decisions: decisions.map((all) => all.map(([ends, decided]) => decide(key(ends), decided))),
  });

  it('are those of a batch run, in whatever order records and decisions came', () => {
    fc.assert(
      fc.property(story, ({ order, links, decisions }) => {
        const people = live();
        order.forEach((record, at) => {
          const known = order.slice(0, at + 1);
          const own = <Said extends { left: string; right: string }>(said: Said): boolean =>
            [said.left, said.right].includes(record) && known.includes(said.left) && known.includes(said.right);
          people.tell({ added: [record], links: links.filter(own), decisions: decisions.filter(own) });
        });
        expect(groups(people)).toEqual(batch(links, decisions));
      }),
      { numRuns: 300 },
    );
  });

  it('are those of a batch run without the records withdrawn and the decisions undone', () => {
    fc.assert(
      fc.property(story, fc.nat(8), ({ order: [gone = 'a', ...kept], links, decisions }, at) => {
        const people = live();
        people.tell({ added: [gone, ...kept], links, decisions });
        const undone = decisions.slice(0, at % 3);
        people.tell({ decisions: undone.map((decision) => ({ ...decision, decided: 'open' })) });
        people.tell({ withdrawn: [gone] });
        const stays = <Said extends { left: string; right: string }>({ left, right }: Said): boolean =>
          ![left, right].includes(gone);
        const left = batch(links.filter(stays), decisions.slice(at % 3).filter(stays));
        expect(groups(people)).toEqual(left.filter((group) => group !== gone));
      }),
    );
  });

  function batch(all: readonly RecordLink[], decided: readonly Decision[]): string[] {
    const columns = (said: readonly { left: string; right: string }[]): { left: Int32Array; right: Int32Array } => ({
      left: Int32Array.from(said, ({ left }) => letters.indexOf(left)),
      right: Int32Array.from(said, ({ right }) => letters.indexOf(right)),
    });
    const persons = clusterPairs(
      { ...columns(all), weight: Float32Array.from(all, ({ weight }) => weight) },
      letters.length,
      {
        ...rule,
        mustLink: columns(decided.filter(({ decided }) => decided === 'same')),
        cannotLink: columns(decided.filter(({ decided }) => decided === 'not-the-same')),
      },
    );
    return [...new Set(persons)].map((person) => letters.filter((_, at) => persons[at] === person).join('')).sort();
  }
});
