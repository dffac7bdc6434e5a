import { describe, expect, it } from '@jest/globals';
import { find, onDays, policy, sighting } from '../../../test/a-sighting.js';
import type { DatedSighting } from '../incident/sighting.js';
import type { EscalationPolicy } from '../policy/policy.js';

type Grade = NonNullable<DatedSighting['grade']>;
const suspect = { role: 'suspect' };
const of = (sightings: readonly DatedSighting[], change: Partial<EscalationPolicy> = {}) =>
  find(sightings, [{ ...(policy('escalation-of-suspect') as EscalationPolicy), ...change }])[0];
const graded = (...grades: (Grade | undefined)[]): DatedSighting[] =>
  grades.map((grade, month) => sighting(`${month}`, `2026-0${month + 1}-01`, { ...suspect, ...(grade && { grade }) }));

describe('it comes faster', () => {
  it.each([
    ['after half the days', ['2026-01-01', '2026-01-21', '2026-02-10', '2026-02-20'], { gapBefore: 20, gapNow: 10 }],
    ['after a day more than half', ['2026-01-01', '2026-01-21', '2026-02-10', '2026-02-21'], undefined],
    ['on the same day', ['2026-01-01', '2026-01-21T09:00:00Z', '2026-01-21T21:00:00Z'], { gapBefore: 20, gapNow: 0 }],
    [
      'by the mean of the gaps before',
      ['2026-01-01', '2026-01-02', '2026-02-10', '2026-03-02'],
      { gapBefore: 20, gapNow: 20 },
      1,
    ],
    [
      'never where all were on one day',
      ['2026-01-01T01:00:00Z', '2026-01-01T02:00:00Z', '2026-01-01T03:00:00Z'],
      undefined,
    ],
    ['never after one gap', ['2026-01-01', '2026-01-02'], undefined, 1, 2],
  ])('%s', (_title, days, seen, gapAtMost = 0.5, atLeast = 3) => {
    expect(of(onDays(days, suspect), { gapAtMost, atLeast })?.signs).toEqual(
      seen && [{ sign: 'shortening-gaps', ...seen }],
    );
  });
});

describe('it grows graver', () => {
  it.each<[string, (Grade | undefined)[], readonly [Grade, Grade] | undefined]>([
    ['at the last', ['standard', 'standard', 'high'], ['standard', 'high']],
    ['step by step', ['standard', 'medium', 'high', 'high'], ['medium', 'high']],
    ['of two that were graded', ['standard', undefined, 'medium'], ['standard', 'medium']],
    [
      'of the last two, where nobody graded the rest',
      [undefined, undefined, 'standard', 'medium'],
      ['standard', 'medium'],
    ],
    ['though the last was milder', ['standard', 'standard', 'medium', 'standard'], ['standard', 'medium']],
    ['not where it was as grave before', ['high', 'standard', 'high'], undefined],
    ['not where it grows milder', ['high', 'medium', 'medium'], undefined],
    ['not where one alone was graded', [undefined, undefined, 'high'], undefined],
    ['not where none was', [undefined, undefined, undefined], undefined],
  ])('%s', (_title, grades, seen) => {
    const expected = seen && [{ sign: 'rising-grade', gradeBefore: seen[0], gradeNow: seen[1] }];
    expect(of(graded(...grades), { signs: ['rising-grade'] })?.signs).toEqual(expected);
  });
});

describe('it reaches another person', () => {
  const against = (...victims: (readonly string[])[]): DatedSighting[] =>
    victims.map((people, month) =>
      sighting(`${month}`, `2026-0${month + 1}-01`, {
        ...suspect,
        counterparts: people.map((personId) => ({ personId })),
      }),
    );

  it.each<[string, (readonly string[])[], readonly [number, number] | undefined]>([
    ['who was not there at first', [['anna'], ['anna'], ['beth']], [1, 2]],
    ['though it began with two', [['anna', 'beth'], ['anna'], ['cora']], [2, 3]],
    ['after one of whom no victim is known', [[], ['anna'], ['beth']], [1, 2]],
    ['not where it is the same person', [['anna'], [], ['anna']], undefined],
    ['not where it was two from the first', [['anna', 'beth'], ['anna'], ['beth']], undefined],
    ['not where nobody knows whom', [[], [], []], undefined],
  ])('%s', (_title, victims, seen) => {
    const expected = seen && [{ sign: 'another-victim', victimsBefore: seen[0], victimsNow: seen[1] }];
    expect(of(against(...victims), { signs: ['another-victim'] })?.signs).toEqual(expected);
  });
});

describe('a policy on escalation', () => {
  const both = [
    sighting('a', '2026-01-01', { ...suspect, grade: 'standard' }),
    sighting('b', '2026-02-01', { ...suspect, grade: 'standard' }),
    sighting('c', '2026-02-02', { ...suspect, grade: 'high' }),
  ];

  it('is met by enough incidents with enough of its signs', () => {
    expect(of(both)).toMatchObject({ kind: 'escalation', count: 3, standings: { suspected: 3 } });
    expect(of(both)?.signs?.map(({ sign }) => sign)).toEqual(['shortening-gaps', 'rising-grade']);
    expect(of(both, { signsAtLeast: 2 })?.signs).toHaveLength(2);
    expect(of(both, { signsAtLeast: 3 })).toBeUndefined();
    expect(of(both, { atLeast: 4 })).toBeUndefined();
    expect(of([])).toBeUndefined();
  });

  it('looks no further back than its window', () => {
    const older = sighting('z', '2024-01-01', { ...suspect, grade: 'high' });
    expect(of([older, ...both])).toMatchObject({ count: 3, from: '2025-02-02' });
  });

  it('may be about one pair', () => {
    const mark = { counterparts: [{ personId: 'mark' }] };
    const pair = onDays(['2026-01-01', '2026-03-01', '2026-03-05'], mark);
    const [finding] = find(pair, [policy('escalation-of-pair')]);
    expect(finding).toMatchObject({ counterpartPersonId: 'mark', count: 3, signs: [{ gapBefore: 59, gapNow: 4 }] });
  });

  it('may be about number alone', () => {
    const calls = onDays(['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01', '2026-05-01']);
    const [finding] = find(calls, [policy('escalation-by-number')]);
    expect(finding).toMatchObject({ kind: 'escalation', count: 5 });
    expect(find(calls.slice(1), [policy('escalation-by-number')])).toEqual([]);
  });
});
