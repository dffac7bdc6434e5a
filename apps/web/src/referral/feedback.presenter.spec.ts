import { describe, expect, it } from '@jest/globals';
import type { TimelineEntry } from '../api/referral-view.js';
import { feedbackRows } from './feedback.presenter.js';

const at = '2026-11-21T09:00:00Z';
const hub = { at, by: 'safeguarding-hub', byName: 'Priya Nair' } as const;
const rows = (...timeline: readonly TimelineEntry[]) =>
  feedbackRows({ from: 'police', timeline: [{ at, by: 'police', step: 'send' }, ...timeline] });
const priya = 'Priya Nair, Safeguarding hub, 21 November 2026 at 9am';

describe('what became of a referral, for whoever sent it', () => {
  it.each<[Omit<TimelineEntry, 'at' | 'by'>, string, readonly string[]]>([
    [{ step: 'accept', note: 'She was at risk.' }, 'Referral accepted', ['She was at risk.']],
    [
      { step: 'reject', reason: 'other', note: 'Nothing was left to do.' },
      'Referral rejected',
      ['Another reason', 'Nothing was left to do.'],
    ],
    [
      { step: 'conclude', outcome: 'needs-met', note: 'She is safe.' },
      'Referral concluded',
      ['The person’s needs were met', 'She is safe.'],
    ],
    [
      { step: 'enter-in-error', reason: 'wrong-person', note: 'Her sister.' },
      'Entered in error',
      ['It is about the wrong person', 'Her sister.'],
    ],
    [{ step: 'uphold', note: 'We looked again.' }, 'Rejection upheld', ['We looked again.']],
  ])('is the code and the words of %j, and who said so when', (entry, key, said) => {
    expect(rows({ ...hub, ...entry })).toEqual([{ key, lines: [...said, priya] }]);
  });

  it('is the decision that holds and the last that was said since', () => {
    const decided = { ...hub, step: 'accept' } as const;
    const news = (note: string) => ({ ...hub, step: 'progress', note }) as const;
    expect(rows(news('Before'), decided, news('We rang'), news('We have asked another service to help.'))).toEqual([
      { key: 'Referral accepted', lines: [priya] },
      { key: 'Progress note', lines: ['We have asked another service to help.', priya] },
    ]);
  });

  it('is nothing before anybody has decided, nor what the sender did itself', () => {
    expect(rows({ ...hub, step: 'receive' }, { at, by: 'police', step: 'withdraw', reason: 'duplicate' })).toEqual([]);
  });
});
