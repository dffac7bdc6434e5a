import { describe, expect, it } from '@jest/globals';
import { aDeadline, aReferral } from '../../test/samples.js';
import { deadlinePanels, dueCell } from './deadline.presenter.js';

const breach = {
  policy: 'police-referral-to-support',
  what: 'Referral to victim support',
  dueAt: '2026-11-20T23:59:59.999Z',
  explanation: 'Within 2 working days of the report.',
};

describe('by when what is due', () => {
  it('is said with the moment, how it stands, and the rule', () => {
    expect(deadlinePanels(aReferral())).toEqual([
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
    expect(deadlinePanels(aReferral({ deadlines: [paused] }))[0]?.when).toBe('The clock stands still');
  });

  it('says who was late, whichever side tells it', () => {
    const lateOf = (changes: object) =>
      deadlinePanels(aReferral({ deadlines: [], ...changes })).map(({ what }) => what);
    expect(lateOf({ sendersBreaches: [breach] })).toEqual(['Referral to victim support, by Hertfordshire police']);
    expect(lateOf({ receiversBreaches: [breach] })).toEqual([
      'Referral to victim support, by Beacon victim care centre',
    ]);
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
