import { describe, expect, it } from '@jest/globals';
import { eightToSix, policyOf, twoWorkingDays } from '../../test/a-deadline.js';
import type { DeadlinePolicy, Limit } from './deadline-policy.js';
import type { OpeningHours } from './opening-hours.js';
import { policyProblems } from './policy-problems.js';

const id = twoWorkingDays.id;
const hours = (amount: number): Limit => ({ unit: 'hours', amount });

describe('a policy is refused', () => {
  it.each<[string, Partial<DeadlinePolicy>, string[]]>([
    ['without a name', { name: ' ' }, ['it has no name']],
    ['without a source', { source: '' }, ['it has no source']],
    ['without an anchor', { anchor: '' }, ['it does not say what starts the clock']],
    ['without words for it', { anchorInWords: '' }, ['it does not say what starts the clock']],
    ['from a day that is not in the calendar', { effectiveFrom: '2026-02-30' }, ['there is no 2026-02-30']],
    ['from a day that is none', { effectiveFrom: '1 April' }, ['there is no 1 April']],
    ['until a day that is not', { effectiveUntil: '2026-13-01' }, ['there is no 2026-13-01']],
    ['that ends before it starts', { effectiveUntil: '2021-03-31' }, ['it ends before it starts']],
    ['that pauses in no status', { pausedWhile: [] }, ["it pauses in no status: say 'never'"]],
    ['with a rule and no grade', { onNewGrade: 'keeps' }, ['it has no grade that could change']],
    [
      'for no time',
      { limit: { unit: 'working-days', amount: 0 } },
      ['0 working-days cannot be counted', 'it warns before it starts to count'],
    ],
    ['for half a day', { limit: { unit: 'working-days', amount: 2.5 } }, ['2.5 working-days cannot be counted']],
    ['for no number', { limit: { unit: 'working-days', amount: NaN } }, ['NaN working-days cannot be counted']],
    ['for longer than 25 years', { limit: { unit: 'working-days', amount: 10_000 } }, ['it is longer than 25 years']],
    [
      'that ends at a time that is none',
      { limit: { unit: 'working-days', amount: 2, endsAt: '25:00' } },
      ['no day has a 25:00'],
    ],
    [
      'that warns in a unit that does not fit',
      { warnBefore: { unit: 'opening-hours', amount: 1 } },
      ['a warning in opening-hours does not fit a limit in working-days'],
    ],
    [
      'that warns too soon',
      { warnBefore: { unit: 'working-days', amount: 2 } },
      ['it warns before it starts to count'],
    ],
    [
      'that warns half a day before',
      { warnBefore: { unit: 'working-days', amount: 0.5 } },
      ['a warning 0.5 working-days before cannot be counted'],
    ],
  ])('%s', (_title, wrong, problems) => {
    expect(policyProblems([policyOf(wrong)])).toEqual(problems.map((problem) => `${id}: ${problem}`));
  });

  it('with a grade and no rule for another', () => {
    expect(policyProblems([policyOf({ grade: 'red' })])).toEqual([
      `${id} (red): it does not say whether a change of grade restarts it`,
    ]);
  });

  it('in hours that ends at a time of day, as data from elsewhere may', () => {
    const limit = { ...hours(72), endsAt: 'end-of-day' } as Limit;
    const warnBefore = { unit: 'hours', amount: 12 } as const;
    expect(policyProblems([policyOf({ limit, warnBefore })])).toEqual([
      `${id}: hours end when they end, at no time of day`,
    ]);
  });

  it.each<[string, Partial<OpeningHours>, string]>([
    ['never open', { week: {} }, 'it is never open'],
    ['open at no time', { week: { monday: [{ from: '8:00', to: '18:00' }] } }, 'on monday there is no 8:00 to 18:00'],
    [
      'closed before it opens',
      { week: { monday: [{ from: '18:00', to: '08:00' }] } },
      'on monday it closes at 08:00, before it opens at 18:00',
    ],
    [
      'open twice at once',
      {
        week: {
          monday: [
            { from: '08:00', to: '12:00' },
            { from: '11:00', to: '18:00' },
          ],
        },
      },
      'on monday it opens at 11:00 while it is open',
    ],
    [
      'open at no time on bank holidays',
      { bankHolidays: [{ from: '24:00', to: '24:00' }] },
      'on a bank holiday there is no 24:00 to 24:00',
    ],
  ])('with opening hours that are %s', (_title, wrong, problem) => {
    const limit: Limit = { unit: 'opening-hours', amount: 24, opening: { ...eightToSix, ...wrong } };
    const warnBefore = { unit: 'opening-hours', amount: 4 } as const;
    expect(policyProblems([policyOf({ limit, warnBefore })])).toEqual([`${id}: ${problem}`]);
  });
});

describe('policies together are refused', () => {
  const red = policyOf({ grade: 'red', onNewGrade: 'keeps' });
  const amber = policyOf({ grade: 'amber', onNewGrade: 'keeps' });

  it('with one version twice, or two from one day', () => {
    expect(policyProblems([red, { ...red, effectiveFrom: '2026-01-01' }])).toEqual([
      `${id} (red): version 1 is there twice`,
    ]);
    expect(policyProblems([red, { ...red, version: '2' }])).toEqual([`${id} (red): two versions start on 2021-04-01`]);
  });

  it('with grades that are not one clock', () => {
    expect(policyProblems([red, { ...amber, onNewGrade: 'restarts' }])).toEqual([
      `${id}: its grades restart and do not`,
    ]);
    expect(policyProblems([red, { ...amber, anchor: 'opened' }])).toEqual([
      `${id}: its grades start at different moments`,
    ]);
  });
});

describe('a policy is taken', () => {
  it.each<[string, Partial<DeadlinePolicy>]>([
    ['as it is', {}],
    ['until the day it starts', { effectiveUntil: '2021-04-01' }],
    ['with a time of day', { limit: { unit: 'working-days', amount: 2, endsAt: '08:30' } }],
    ['with half an hour', { limit: hours(2), warnBefore: { unit: 'hours', amount: 0.5 } }],
    [
      'with a warning in days before an end in months',
      { limit: { unit: 'months', amount: 26 }, warnBefore: { unit: 'days', amount: 30 } },
    ],
    ['with a warning in hours before the end of a day', { warnBefore: { unit: 'hours', amount: 8 } }],
  ])('%s', (_title, changes) => {
    expect(policyProblems([policyOf(changes)])).toEqual([]);
  });

  it('with a grade of its own for each', () => {
    const grades = ['red', 'amber'].map((grade) => policyOf({ grade, onNewGrade: 'restarts' }));
    expect(policyProblems(grades)).toEqual([]);
  });
});
