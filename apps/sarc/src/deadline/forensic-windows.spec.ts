import { describe, expect, it } from '@jest/globals';
import { cancel, dueAt, englandAndWales, meet, policyProblems, standing, type Deadline } from '#libs/deadlines';
import { sampleTypes } from '../examination/sample-type.js';
import { windowsEnded, windowsOfferedAgain, windowsSince } from './forensic-windows.js';
import { forensicWindows } from './forensic-windows.data.js';

const calendar = englandAndWales();
const rules = { policies: forensicWindows, calendar };
const offence = new Date('2026-10-23T22:00:00Z');
const hoursAfter = (hours: number) => new Date(offence.getTime() + hours * 60 * 60 * 1000);
const begun = (hours: number, from = offence) => windowsSince(from, [], hoursAfter(hours), rules);
const names = (deadlines: readonly Deadline[]) =>
  deadlines.map(({ policy }) => policy.id.replace('forensic-window-', '')).sort();

describe('the forensic windows', () => {
  it('are sound, and there is one for each type of sample', () => {
    expect(policyProblems(forensicWindows)).toEqual([]);
    expect(forensicWindows.map(({ id }) => id).sort()).toEqual(
      sampleTypes.map((type) => `forensic-window-${type}`).sort(),
    );
  });

  it('say how far they can be trusted', () => {
    for (const { source, evidence } of forensicWindows)
      expect([source, evidence]).toEqual([expect.stringMatching(/^https:/), 'verified']);
  });

  it.each([
    ['oral', '2026-10-24T22:00:00.000Z'],
    ['digital', '2026-10-25T22:00:00.000Z'],
    ['anal', '2026-10-26T22:00:00.000Z'],
    // Seven days to the same time of day; the clocks went back in between.
    ['vaginal', '2026-10-30T23:00:00.000Z'],
  ])('are counted from the offence, over weekends and nights: %s until %s', (type, due) => {
    const window = begun(1).find(({ policy }) => policy.id === `forensic-window-${type}`) as Deadline;
    expect(dueAt(window, calendar)?.toISOString()).toBe(due);
  });

  it.each([
    [1, ['anal', 'digital', 'oral', 'vaginal']],
    [24, ['anal', 'digital', 'oral', 'vaginal']],
    [25, ['anal', 'digital', 'vaginal']],
    [49, ['anal', 'vaginal']],
    [73, ['vaginal']],
    [170, []],
  ])('of which some are open %i hours after it: %j', (hours, expected) => {
    expect(names(begun(hours))).toEqual(expected);
  });
});

describe('when the offence turns out to have been at another time', () => {
  it('those that run are counted from then, and what is open after all begins', () => {
    const known = begun(49);
    const later = hoursAfter(30);
    const changed = windowsSince(later, known, hoursAfter(50), rules);
    expect(names(changed)).toEqual(['anal', 'digital', 'oral', 'vaginal']);
    expect(new Set(changed.map(({ anchoredAt }) => anchoredAt))).toEqual(new Set([later.toISOString()]));
  });

  it('nothing changes when it is the same after all', () => {
    expect(windowsSince(offence, begun(1), hoursAfter(2), rules)).toEqual([]);
  });

  it('what is over stays so', () => {
    const [first, ...others] = begun(1) as [Deadline, ...Deadline[]];
    const some = [meet(first, hoursAfter(2)), ...others];
    expect(windowsSince(hoursAfter(1), some, hoursAfter(3), rules).map(({ policy }) => policy.id)).not.toContain(
      first.policy.id,
    );
    const all = begun(49).map((window) => cancel(window, hoursAfter(50)));
    expect(windowsSince(hoursAfter(40), all, hoursAfter(51), rules)).toEqual([]);
  });
});

describe('when the examination is over', () => {
  const standings = (deadlines: readonly Deadline[]) =>
    deadlines.map((window) => `${names([window])[0]}: ${standing(window, hoursAfter(1_000), calendar)}`).sort();

  it.each([
    ['nothing was taken', [], ['anal: cancelled', 'digital: cancelled', 'oral: cancelled', 'vaginal: cancelled']],
    ['one was in time', [['oral', 10]], ['anal: cancelled', 'digital: cancelled', 'oral: met', 'vaginal: cancelled']],
    [
      'one was in time and one was not',
      [
        ['oral', 30],
        ['anal', 30],
      ],
      ['anal: met', 'digital: cancelled', 'oral: met-late', 'vaginal: cancelled'],
    ],
    [
      'one was taken twice, and the first in time',
      [
        ['oral', 30],
        ['oral', 20],
      ],
      ['anal: cancelled', 'digital: cancelled', 'oral: met', 'vaginal: cancelled'],
    ],
  ] as const)('its windows are over too: %s', (_, taken, expected) => {
    const samples = taken.map(([type, hours]) => ({ type, takenAt: hoursAfter(hours) }));
    expect(standings(windowsEnded(begun(1), { at: hoursAfter(31), samples }))).toEqual(expected);
  });

  it('because it was declined, what is still open is counted again once it is offered again', () => {
    const declined = windowsEnded(begun(1), { at: hoursAfter(10), samples: [] });
    const again = windowsOfferedAgain(declined, hoursAfter(49), calendar);
    expect(names(again)).toEqual(['anal', 'vaginal']);
    expect(again.map(({ ended, anchoredAt }) => [ended, anchoredAt])).toEqual([
      [null, offence.toISOString()],
      [null, offence.toISOString()],
    ]);
  });
});
