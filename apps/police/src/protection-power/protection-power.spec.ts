import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import type { Person } from '#libs/case-schemas';
import { dueAt, policyProblems, standing } from '#libs/deadlines';
import { calendar } from '../deadline/calendar.js';
import { protectionClock } from '../deadline/protection-clocks.js';
import { protectionPolicies } from '../deadline/protection-policies.data.js';
import { endProblems, isDoubtful, powerProblems, type PowerUse } from './protection-power.js';
import { powerCodes, powerOf } from './protection-power.data.js';

const now = new Date('2026-11-20T22:00:00Z');
const born = (date: string): Person => ({ names: [], birth: { kind: 'date', date } });
const use = (more: Partial<PowerUse> = {}): PowerUse => ({
  power: 'police-protection',
  usedAt: '2026-11-20T21:00:00Z',
  designatedOfficer: 'Inspector Hale',
  ...more,
});

describe('the powers', () => {
  it('each name the law from which they come, and claim no more than background knowledge of it', () => {
    for (const { source, standing: known } of powerCodes.map(powerOf)) {
      expect(source.trim()).not.toBe('');
      expect(known).toBe('background');
    }
  });

  it.each<[string, Partial<PowerUse>, [string, string][]]>([
    ['police protection by a designated officer', {}, []],
    [
      'police protection of which nobody is named',
      { designatedOfficer: undefined },
      [['designatedOfficer', 'missing']],
    ],
    ['an order, which has none', { power: 'stalking-protection-order', designatedOfficer: undefined }, []],
    ['what is still to come', { usedAt: '2026-11-20T22:05:01Z' }, [['usedAt', 'in-the-future']]],
    ['an order until later', { until: '2027-05-20T00:00:00Z' }, []],
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
    const doubtful = (power: PowerUse['power'], person: Person) => isDoubtful(power, person, now);
    expect(doubtful('police-protection', born('2008-11-20'))).toBe(true);
    expect(doubtful('police-protection', born('2008-11-21'))).toBe(false);
    expect(doubtful('police-protection', { names: [] })).toBe(false);
    expect(doubtful('stalking-protection-order', born('1988'))).toBe(false);
  });
});

describe('the clocks of protection', () => {
  it('can be counted', () => expect(policyProblems(protectionPolicies)).toEqual([]));

  it('let police protection last 72 hours, over a weekend and the night when clocks change, and no minute more', () => {
    const from = new Date('2026-10-24T12:00:00Z');
    const clock = protectionClock('police-protection-ends', { from });
    expect(clock && dueAt(clock, calendar)?.toISOString()).toBe('2026-10-27T12:00:00.000Z');
    const ended = (at: string) => protectionClock('police-protection-ends', { from, metAt: new Date(at) });
    const stands = (at: string) => standing(ended(at) as NonNullable<typeof clock>, new Date('2026-11-01'), calendar);
    expect([stands('2026-10-27T12:00:00Z'), stands('2026-10-27T12:00:01Z')]).toEqual(['met', 'met-late']);
  });

  it('take a notice for shared in time where the hub was told of the person before it was written', () => {
    const [from, metAt] = [new Date('2026-11-20T12:00:00Z'), new Date('2026-11-20T11:00:00Z')];
    const clock = protectionClock('police-notice-shared', { from, metAt });
    expect(clock?.ended).toEqual({ as: 'met', at: from.toISOString() });
  });
});
