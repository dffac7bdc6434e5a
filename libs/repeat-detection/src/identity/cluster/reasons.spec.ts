import { describe, expect, it } from '@jest/globals';
import type { ChangeOf } from './change.js';
import type { Decision, RecordLink } from './person-cluster.js';
import { reasonsFrom } from './reasons.js';

const link = (pair: string, weight: number): RecordLink => ({ left: pair.charAt(0), right: pair.charAt(1), weight });
const decide = (pair: string, decided: Decision['decided']): Decision => ({
  left: pair.charAt(0),
  right: pair.charAt(1),
  decided,
});

interface Known {
  readonly links?: readonly RecordLink[];
  readonly decisions?: readonly Decision[];
  readonly breakAt?: number;
}
/** Ann had the records a, b and c. */
function reason(
  change: ChangeOf,
  groups: readonly string[],
  { links = [], decisions = [], breakAt }: Known = {},
): string {
  const people = [
    { id: 'Zoe', since: 0, records: ['z'] },
    { id: 'Ann', since: 1, records: ['a', 'b', 'c'] },
  ];
  const rule = { joinAt: 1, missing: -2, clampAt: 50, ...(breakAt !== undefined && { breakAt }) };
  return reasonsFrom(
    { people, links, decisions },
    groups.map((group) => [...group]),
    rule,
  )(change);
}
const joined = (records: string): ChangeOf => ({ kind: 'joined', person: 'Ann', records: [...records] });
const split = (records: string): ChangeOf => ({ kind: 'split', person: 'Bea', from: 'Ann', records: [...records] });
const created = (records: string): ChangeOf => ({ kind: 'created', person: 'Bea', records: [...records] });

describe('the reason for a change', () => {
  it.each(['joined', 'merged', 'moved'] as const)(
    'of one that %s is the mean link to the others of the group',
    (kind) => {
      const change: ChangeOf = { kind, person: 'Ann', from: 'Zoe', records: ['z'] };
      const links = [link('za', 4), link('bz', 6), link('zx', 9), link('ab', 9)];
      expect(reason(change, ['x', 'abz'], { links })).toMatch(/^5\.0 bits on the mean of 2 pairs; from 1\.0 bits /);
    },
  );

  it('tells of pairs that were never compared, and of one pair as of one', () => {
    expect(reason(joined('d'), ['abd'], { links: [link('da', 8)] })).toMatch(
      /^3\.0 bits .* 2 pairs, 1 of them never compared; /,
    );
    expect(reason(joined('d'), ['ad'], { links: [link('da', 8)] })).toMatch(/^8\.0 bits .* 1 pair; /);
  });

  it('is the decision where there is one, about these records', () => {
    const decisions = [decide('bd', 'same')];
    expect(reason(joined('d'), ['abd'], { decisions })).toBe('decided to be the same');
    expect(reason(joined('e'), ['abe'], { decisions })).not.toMatch(/decided/);
    expect(reason(joined('d'), ['abd'], { decisions: [decide('bd', 'not-the-same')] })).not.toMatch(/decided/);
  });

  it('of a split is the mean link to those who stayed, without those who went or are no longer there', () => {
    const links = [link('ac', -7), link('bc', -9)];
    expect(reason(split('c'), ['c', 'ab'], { links })).toMatch(/^−8\.0 bits on the mean of 2 pairs; under 1\.0 bits /);
    expect(reason(split('c'), ['c', 'a'], { links })).toMatch(/^−7\.0 bits on the mean of 1 pair; /);
    expect(reason(split('bc'), ['bc', 'a'], { links: [...links, link('ab', -5)] })).toMatch(/^−6\.0 bits .* 2 pairs; /);
  });

  it('of a split names what splits', () =>
    expect(reason(split('c'), ['c', 'ab'], { breakAt: -1.5 })).toMatch(/; under −1\.5 bits they are two people$/));

  it('of a split is the decision where there is one', () => {
    expect(reason(split('c'), ['c', 'ab'], { decisions: [decide('cb', 'not-the-same')] })).toBe(
      'decided not to be the same',
    );
    expect(reason(split('c'), ['c', 'ab'], { decisions: [decide('cb', 'same')] })).not.toMatch(/decided/);
    expect(reason(split('c'), ['c', 'ab'], { decisions: [decide('cz', 'not-the-same')] })).not.toMatch(/decided/);
  });

  it('of somebody new is how near anybody came', () => {
    const links = [link('da', -1), link('bd', 0.25), link('de', 9)];
    expect(reason(created('de'), ['de', 'ab'], { links })).toBe(
      'nobody known is near enough: 0.3 bits at most for one record',
    );
    expect(reason(created('f'), ['f', 'ab'], { links })).toBe('resembles nobody known');
  });

  it('of a withdrawal is that', () =>
    expect(reason({ kind: 'withdrawn', person: 'Ann', records: ['a'] }, ['bc'])).toBe('withdrawn'));
});
