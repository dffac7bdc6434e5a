import { describe, expect, it } from '@jest/globals';
import { dueAt, policyProblems, standing } from '#libs/deadlines';
import { calendar } from '../deadline/calendar.js';
import { protectionClock, protectionPolicies } from '../deadline/protection-clock.js';
import { endProblems, isDoubtful, powerProblems, type PowerUse } from './protection-power.js';
import { powerCodes, powerOf } from './protection-power.data.js';

const now = new Date('2026-11-20T22:00:00Z');
const use = (more: Partial<PowerUse> = {}): PowerUse => ({
  power: 'police-protection',
  usedAt: '2026-11-20T21:00:00Z',
  designatedOfficer: 'Inspector Hale',
  ...more,
});

describe('the powers', () => {
  it('each name the law from which they come, and claim no more than background knowledge of it', () => {
    for (const { source, standing: known } of powerCodes.map(powerOf))
      expect([source.trim() !== '', known]).toEqual([true, 'background']);
  });

  it.each<[string, Partial<PowerUse>, [string, string][]]>([
    ['police protection by a designated officer', {}, []],
    ['police protection of which nobody is named', { designatedOfficer: ' ' }, [['designatedOfficer', 'missing']]],
    ['an emergency order until later', { power: 'emergency-protection-order', until: '2026-11-28T21:00:00Z' }, []],
    ['an emergency order without an end', { power: 'emergency-protection-order' }, [['until', 'missing']]],
    ['an enquiry, which has neither', { power: 'section-47-enquiry', designatedOfficer: undefined }, []],
    ['what is still to come', { usedAt: '2026-11-20T22:05:01Z' }, [['usedAt', 'in-the-future']]],
    ['what was before the list', { usedAt: '2021-03-31T12:00:00Z' }, [['power', 'not-in-force']]],
    ['an order until earlier', { until: '2026-11-20T20:59:59Z' }, [['until', 'ends-before-it-begins']]],
  ])('can be used, or not: %s', (_, more, problems) => {
    expect(powerProblems(use(more), now).map(({ field, code }) => [field, code])).toEqual(problems);
  });

  it('end after they begin, and not tomorrow', () => {
    const of = (at: string) => endProblems(new Date('2026-11-20T21:00:00Z'), at, now).map(({ code }) => code);
    expect([of('2026-11-20T21:30:00Z'), of('2026-11-20T20:00:00Z'), of('2026-11-21T20:00:00Z')]).toEqual([
      [],
      ['ends-before-it-begins'],
      ['in-the-future'],
    ]);
  });

  it('for children are doubtful where the birth date says adult, and only there', () => {
    expect(isDoubtful('police-protection', 'adult')).toBe(true);
    expect(isDoubtful('police-protection', 'child')).toBe(false);
    expect(isDoubtful('police-protection', 'not-known')).toBe(false);
    expect(isDoubtful('stalking-protection-order', 'adult')).toBe(false);
  });
});

describe('the clock of police protection', () => {
  it('can be counted', () => expect(policyProblems(protectionPolicies)).toEqual([]));

  it('runs 72 hours, over a weekend and the night when clocks change, and no minute more', () => {
    const from = new Date('2026-10-24T12:00:00Z');
    const clock = protectionClock('police-protection-ends', { from });
    expect(clock && dueAt(clock, calendar)?.toISOString()).toBe('2026-10-27T12:00:00.000Z');
    const ended = (at: string) => protectionClock('police-protection-ends', { from, metAt: new Date(at) });
    const stands = (at: string) => standing(ended(at) as NonNullable<typeof clock>, new Date('2026-11-01'), calendar);
    expect([stands('2026-10-27T12:00:00Z'), stands('2026-10-27T12:00:01Z')]).toEqual(['met', 'met-late']);
  });
});
