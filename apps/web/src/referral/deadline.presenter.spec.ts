import { describe, expect, it } from '@jest/globals';
import { aDeadline, aReferral } from '../../test/samples.js';
import type { TimelineEntry } from '../api/referral-view.js';
import { deadlinePanels, dueCell } from './deadline.presenter.js';

const now = new Date('2026-11-21T09:00:00Z');

const breach = {
  policy: 'police-referral-to-support',
  what: 'Referral to victim support',
  dueAt: '2026-11-20T23:59:59.999Z',
  explanation: 'Within 2 working days of the report.',
};

describe('by when what is due', () => {
  it('is said with the moment, how it stands, and the rule', () => {
    expect(deadlinePanels(aReferral(), now)).toEqual([
      {
        what: 'Decision on the referral',
        when: 'Due by 24 November 2026 at 11:59pm',
        tag: { text: 'On time', classes: 'govuk-tag--green' },
        explanation: 'Within 2 working days of its arrival.',
      },
    ]);
  });

  it('is no moment while the clock stands still', () => {
    const paused = aDeadline({ standing: 'paused', dueAt: undefined });
    expect(deadlinePanels(aReferral({ deadlines: [paused] }), now)[0]?.when).toBe('The clock stands still');
  });

  it('says who was late, whichever side tells it', () => {
    const lateOf = (changes: object) =>
      deadlinePanels(aReferral({ deadlines: [], ...changes }), now).map(({ what }) => what);
    expect(lateOf({ sendersBreaches: [breach] })).toEqual(['Referral to victim support, by Hertfordshire police']);
    expect(lateOf({ receiversBreaches: [breach] })).toEqual([
      'Referral to victim support, by Beacon victim care centre',
    ]);
  });
});

describe('the answer to a question', () => {
  const asked = { at: '2026-11-20T22:30:00Z', by: 'safeguarding-hub', step: 'ask', note: 'Where is she?' } as const;
  const panels = (answerBy: string | undefined, after: readonly TimelineEntry[] = []) =>
    deadlinePanels(
      aReferral({
        ...{ status: after.length > 0 ? 'opened' : 'on-hold', to: 'safeguarding-hub', deadlines: [] },
        timeline: [{ ...asked, ...(answerBy !== undefined && { answerBy }) }, ...after],
      }),
      now,
    );

  it('is due when whoever asked says so, for both sides, and overdue after that', () => {
    expect(panels('2026-11-21T11:00:00.000Z')).toMatchObject([
      {
        what: 'Answer to the question, by Hertfordshire police',
        when: 'Due by 21 November 2026 at 11am',
        tag: { text: 'On time' },
      },
    ]);
    expect(panels('2026-11-21T08:00:00.000Z')).toMatchObject([
      { when: 'Was due by 21 November 2026 at 8am', tag: { text: 'Overdue' } },
    ]);
  });

  it('is due no more once it is given, and never where nobody says by when', () => {
    expect(panels(undefined)).toEqual([]);
    const answered = { at: '2026-11-20T23:00:00Z', by: 'police', step: 'answer' } as const;
    expect(panels('2026-11-21T08:00:00.000Z', [answered])).toEqual([]);
  });
});

describe('the due cell of a queue', () => {
  it('is a date alone where there is nothing to worry about', () =>
    expect(dueCell(aDeadline())).toEqual({ what: 'Decision on the referral', when: '24 Nov 2026' }));

  it.each(['overdue', 'due-soon', 'paused'] as const)('says that it is %s', (standing) => {
    expect(dueCell(aDeadline({ standing }))?.tag?.text).not.toBe('');
  });

  it('is empty where nothing is due', () => expect(dueCell(undefined)).toBeUndefined());
});
