import { describe, expect, it } from '@jest/globals';
import type { PersonMoved } from '#libs/repeat-detection/live';
import { impactPolicyOn } from './impact.data.js';
import { isHighImpact, refusalOf, standing, unseconded, type MatchState, type MatchWord } from './match.js';

const policy = impactPolicyOn('2026-11-30');
const merged: PersonMoved = { kind: 'merged', person: 'p1', from: 'p2', records: ['b'], reason: 'decided' };
const touched = (records: number, currentFindings: number) => ({ personId: 'p1', records, currentFindings });
const word = (decided: MatchWord['decided'], holds = true, bySubject = 'priya.nair'): MatchWord => ({
  ...{ id: `${decided}-${bySubject}`, decided, holds, seconds: null, rationale: 'I looked.', bySubject },
  ...{ byName: 'Somebody', at: new Date('2026-11-30T10:00:00Z') },
});

describe('a word about two records', () => {
  it.each([
    ['changes nobody, whatever is known', [], touched(50, 3), false],
    ['changes somebody of whom little is known', [merged], touched(2, 0), false],
    ['changes somebody with a finding', [merged], touched(2, 1), true],
    ['changes somebody with a history', [merged], touched(policy.fromRecords, 0), true],
  ])('that %s: %#', (_, changes, about, isHigh) => {
    expect(isHighImpact(changes, [about], policy)).toBe(isHigh);
  });

  it('counts until it is taken back, and only once it holds', () => {
    expect(standing([])).toBeUndefined();
    expect(standing([word('same', false)])).toBeUndefined();
    expect(standing([word('same')])?.decided).toBe('same');
    expect(standing([word('same'), word('open')])).toBeUndefined();
    expect(standing([word('same'), word('open', false)])?.decided).toBe('same');
  });

  it.each<[string, 'decide' | 'second' | 'undo', MatchState, MatchWord[], string, string | undefined]>([
    ['decides what waits', 'decide', 'waiting', [], 'sean.byrne', undefined],
    ['decides anew what is settled', 'decide', 'settled', [word('same')], 'sean.byrne', undefined],
    [
      'decides while a second is wanted',
      'decide',
      'second-wanted',
      [word('same', false)],
      'sean.byrne',
      'second-wanted-first',
    ],
    [
      'takes back while a second is wanted',
      'undo',
      'second-wanted',
      [word('same', false)],
      'sean.byrne',
      'second-wanted-first',
    ],
    ['seconds somebody else', 'second', 'second-wanted', [word('same', false)], 'sean.byrne', undefined],
    ['seconds themselves', 'second', 'second-wanted', [word('same', false)], 'priya.nair', 'own-word'],
    ['seconds nothing', 'second', 'waiting', [], 'sean.byrne', 'nothing-to-second'],
    ['takes back what holds', 'undo', 'settled', [word('same')], 'priya.nair', undefined],
    ['takes back nothing', 'undo', 'waiting', [word('same'), word('open')], 'priya.nair', 'nothing-to-undo'],
  ])('of whoever %s', (_, want, state, words, by, refusal) => {
    expect(refusalOf(want, { state, words }, by)).toBe(refusal);
  });

  it('is never that somebody is not sure while another holds, which is taken back instead', () => {
    const settled = { state: 'settled', words: [word('same')] } as const;
    expect(refusalOf('decide', settled, 'sean.byrne', 'not-sure')).toBe('something-holds');
    expect(refusalOf('decide', settled, 'sean.byrne', 'not-the-same')).toBeUndefined();
    const takenBack = { state: 'waiting', words: [word('same'), word('open')] } as const;
    expect(refusalOf('decide', takenBack, 'sean.byrne', 'not-sure')).toBeUndefined();
  });

  it('waits for a second person only while one is wanted', () => {
    expect(unseconded('second-wanted', [word('same', false)])?.decided).toBe('same');
    expect(unseconded('waiting', [word('same', false)])).toBeUndefined();
  });
});

describe('the rule about impact', () => {
  it('is the latest that holds on a day', () => {
    const later = { ...policy, version: '2', effectiveFrom: '2027-01-01' };
    expect(impactPolicyOn('2026-12-31', [policy, later]).version).toBe('1');
    expect(impactPolicyOn('2027-01-01', [policy, later]).version).toBe('2');
    expect(() => impactPolicyOn('2019-12-31')).toThrow(RangeError);
  });
});
