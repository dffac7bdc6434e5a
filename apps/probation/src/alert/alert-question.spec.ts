import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import type { RepeatAlert } from '#libs/case-schemas';
import { dueAt, englandAndWales, momentInWords, standing } from '#libs/deadlines';
import { deadlinePolicies } from '../deadline/policies.data.js';
import { after, clockOf, goesOn, refusalOf, saysMore, type QuestionState, type ToldAlert } from './alert-question.js';

const calendar = englandAndWales();
const clock = (at: string) => clockOf(new Date(at), { policies: deadlinePolicies, calendar });

const seen: RepeatAlert & ToldAlert = {
  ...{ alertId: 'a-1', findingId: 'f-1', kind: 'repeat-perpetrator', state: 'current', count: 2, windowMonths: 12 },
  ...{ referralIds: ['r-1', 'r-2'], personRecordIds: ['r-1', 'r-2'], sentence: 'Second report', toldBy: ['police'] },
  evidence: [
    { occurredAt: '2026-05-20T21:15:00Z', category: 'burglary', toldBy: ['police'] },
    { occurredAt: '2026-11-20T21:15:00Z', category: 'burglary', toldBy: ['police'] },
  ],
  ...{
    standings: { suspected: 1 },
    asked: 'Look.',
    policyId: 'repeat-perpetrator',
    policyVersion: '1',
    foundAt: '2026-11-20T23:00:00Z',
  },
};
const more: [string, Partial<RepeatAlert & ToldAlert>][] = [
  ['of another report', { count: 3 }],
  ['of more people', { people: 1 }],
  ['that the suspect was charged', { standings: { suspected: 1, charged: 1 } }],
  ['of another referral', { referralIds: ['r-1', 'r-2', 'r-3'] }],
  ['of another record', { personRecordIds: ['r-1', 'r-3'] }],
  ['that another agency told', { toldBy: ['police', 'safeguarding-hub'] }],
  [
    'of another incident, though as many are left',
    {
      evidence: [
        ...seen.evidence.slice(1),
        { occurredAt: '2026-11-21T08:00:00Z', category: 'stalking-harassment', toldBy: [] },
      ],
    },
  ],
  [
    'that another agency told of the same incident',
    { evidence: seen.evidence.map((each) => ({ ...each, toldBy: ['police', 'sarc'] })) },
  ],
  ['that it does not hold', { state: 'withdrawn' }],
];
const noMore: [string, Partial<RepeatAlert & ToldAlert>][] = [
  ['in other words', { sentence: 'Reported twice', asked: 'Please look.' }],
  ['under a later version of the policy', { policyVersion: '2', windowMonths: 24, foundAt: '2026-11-24T09:00:00Z' }],
  ['of fewer incidents', { count: 1, evidence: seen.evidence.slice(1) }],
  ['of fewer referrals', { referralIds: ['r-2'], personRecordIds: ['r-2'] }],
  [
    'of a moment that is written otherwise',
    { evidence: seen.evidence.map((each) => ({ ...each, occurredAt: each.occurredAt.replace('Z', '+00:00') })) },
  ],
];

describe('a later alert of a finding', () => {
  it.each(more)('says more than was seen: %s', (_, change) =>
    expect(saysMore({ ...seen, ...change }, seen)).toBe(true),
  );

  it.each(noMore)('says no more than was seen: %s', (_, change) =>
    expect(saysMore({ ...seen, ...change }, seen)).toBe(false),
  );

  it('says more where it holds again after it was taken back', () =>
    expect(saysMore(seen, { ...seen, state: 'withdrawn' })).toBe(true));

  it.each<[QuestionState, Partial<RepeatAlert>, ToldAlert | undefined, boolean]>([
    ['new', { count: 3 }, undefined, true],
    ['new', { state: 'withdrawn' }, undefined, true],
    ['acknowledged', { count: 1 }, seen, true],
    ['answered', { count: 1 }, seen, true],
    ['acknowledged', { count: 3 }, seen, false],
    ['answered', { state: 'withdrawn' }, seen, false],
    ['new', { state: 'superseded' }, undefined, false],
    ['answered', { state: 'superseded' }, seen, false],
  ])(
    'finds a question that is %s, and with %o after %o it is %s that the question goes on',
    (state, change, had, goes) => expect(goesOn({ ...seen, ...change }, { state, asked: true }, had)).toBe(goes),
  );

  it('does not go on with what nobody was asked any more, but with what somebody had seen', () => {
    expect(goesOn(seen, { state: 'new', asked: false }, undefined)).toBe(false);
    expect(goesOn(seen, { state: 'answered', asked: false }, seen)).toBe(true);
  });
});

describe('the clock of an alert at probation', () => {
  it.each([
    ['2026-11-20T16:00:00Z', '4pm on Monday 23 November 2026'],
    ['2026-11-21T12:00:00Z', '5pm on Monday 23 November 2026'],
    ['2026-12-24T16:00:00Z', '4pm on Tuesday 29 December 2026'],
  ])('counts office hours: of one that came at %s it ends at %s', (at, due) =>
    expect(momentInWords(dueAt(clock(at), calendar) as Date, calendar)).toBe(due),
  );

  it('is met by the first who acknowledges it, and later ones change nothing', () => {
    const deadline = clock('2026-11-23T09:00:00Z');
    const first = after({ state: 'new', deadline }, 'acknowledged', new Date('2026-11-23T10:00:00Z'));
    expect(first.state).toBe('acknowledged');
    const again = after(first, 'acknowledged', new Date('2026-11-25T10:00:00Z'));
    const answered = after(again, 'answered', new Date('2026-11-26T10:00:00Z'));
    expect([answered.state, standing(answered.deadline, new Date('2026-11-27T10:00:00Z'), calendar)]).toEqual([
      'answered',
      'met',
    ]);
    expect(after(answered, 'acknowledged', new Date('2026-11-27T10:00:00Z')).state).toBe('answered');
  });
});

describe('what may be said of an alert', () => {
  it.each([
    ['new', 'acknowledged', false, undefined],
    ['new', 'answered', false, 'not-acknowledged'],
    ['acknowledged', 'acknowledged', true, 'acknowledged-already'],
    ['acknowledged', 'acknowledged', false, undefined],
    ['acknowledged', 'answered', false, undefined],
    ['answered', 'answered', true, undefined],
  ] as const)('%s: that it is %s, by somebody who acknowledged it before (%s): %s', (state, kind, before, refusal) =>
    expect(refusalOf({ state, isOver: false }, kind, before)).toBe(refusal),
  );

  it('is nothing once another has taken its place', () =>
    expect(refusalOf({ state: 'acknowledged', isOver: true }, 'answered', true)).toBe('alert-over'));
});
