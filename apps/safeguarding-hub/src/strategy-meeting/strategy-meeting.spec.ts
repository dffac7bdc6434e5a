import { describe, expect, it } from '@jest/globals';
import { statuses } from '#libs/referral-lifecycle';
import { decisionCodes, decisionOf } from './strategy-meeting.data.js';
import {
  attendanceProblems,
  callRefusal,
  closingProblems,
  decisionProblems,
  dueProblems,
  type Attended,
  type Closing,
  type Meeting,
} from './strategy-meeting.js';

const now = new Date('2026-11-24T12:00:00Z');
const meeting = (more: Partial<Meeting> = {}): Meeting => ({
  plannedFor: new Date('2026-11-24T10:00:00Z'),
  invited: [{ position: 1, present: true }, { position: 2 }],
  actions: [{ position: 1, owned: true, ended: false }],
  ...more,
});
const codes = (problems: readonly { field: string; code: string }[]) =>
  problems.map(({ field, code }) => [field, code]);

describe('a strategy meeting', () => {
  it('is called about what is not over, and only once the last one is', () => {
    const callable = statuses.filter((status) => callRefusal(status, []) === undefined);
    expect(callable).toEqual(expect.arrayContaining(['received', 'opened', 'on-hold', 'accepted', 'in-progress']));
    for (const status of ['withdrawn', 'entered-in-error'] as const)
      expect(callRefusal(status, [])).toBe('referral-over');
    expect(callRefusal('accepted', [{ ended: 'closed' }, {}])).toBe('meeting-open');
    expect(callRefusal('accepted', [{ ended: 'closed' }, { ended: 'called-off' }])).toBeUndefined();
  });

  it.each<[string, Attended[], [string, string][]]>([
    ['who came', [{ invited: 1, present: true }], []],
    ['who did not and why', [{ invited: 2, present: false, whyAbsent: 'On leave' }], []],
    ['who did not', [{ invited: 2, present: false, whyAbsent: ' ' }], [['attendance[0].whyAbsent', 'missing']]],
    ['who was not asked', [{ invited: 3, present: true }], [['attendance[0].invited', 'not-invited']]],
    [
      'somebody twice',
      [
        { invited: 1, present: true },
        { invited: 1, present: true },
      ],
      [['attendance[1].invited', 'said-twice']],
    ],
  ])('can be told %s, or is not', (_, attended, problems) => {
    expect(codes(attendanceProblems(meeting(), attended))).toEqual(problems);
  });

  it.each<[string, Partial<Meeting>, Partial<Closing>, [string, string][]]>([
    ['with minutes, somebody there and an owner to each action', {}, {}, []],
    ['with its review on the same day', {}, { nextReviewOn: '2026-11-24' }, []],
    ['without minutes', {}, { minutes: ' ' }, [['minutes', 'missing']]],
    ['before it was held', { plannedFor: new Date('2026-11-24T12:00:01Z') }, {}, [['minutes', 'not-yet-held']]],
    ['with nobody there', { invited: [{ position: 1, present: false }] }, {}, [['attendance', 'nobody-present']]],
    ['of whom nobody said that they came', { invited: [{ position: 1 }] }, {}, [['attendance', 'nobody-present']]],
    [
      'with an action that is nobody’s',
      {
        actions: [
          { position: 1, owned: true, ended: false },
          { position: 2, owned: false, ended: false },
        ],
      },
      {},
      [['actions[2].owner', 'action-without-owner']],
    ],
    ['with a review before it', {}, { nextReviewOn: '2026-11-23' }, [['nextReviewOn', 'review-before-meeting']]],
  ])('is closed %s, or is not', (_, more, said, problems) => {
    expect(codes(closingProblems(meeting(more), { minutes: 'What was said', ...said }, now))).toEqual(problems);
  });

  it('wants nothing done before it is held', () => {
    expect(codes(dueProblems(meeting(), '2026-11-23'))).toEqual([['dueOn', 'due-before-meeting']]);
    expect(dueProblems(meeting(), '2026-11-24')).toEqual([]);
  });

  it('decides what is in the list, with the law from which it comes, and not before it was', () => {
    for (const { source, standing } of decisionCodes.map(decisionOf))
      expect([source.trim() !== '', standing]).toEqual([true, 'background']);
    expect(decisionProblems('section-47-joint', now)).toEqual([]);
    expect(codes(decisionProblems('section-47-joint', new Date('2021-03-31T10:00:00Z')))).toEqual([
      ['decision', 'not-in-force'],
    ]);
  });
});
