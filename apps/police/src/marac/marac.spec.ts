import { describe, expect, it } from '@jest/globals';
import { isDoubtful, maracProblems, maracReferral, type MaracWord } from './marac.js';

const incident = { occurredAt: '2026-06-30T23:30:00Z' };
const now = new Date('2026-07-31T23:30:00Z');
const problemsOf = (word: MaracWord) => maracProblems(word, incident, now).map(({ field, code }) => [field, code]);

describe('what is said of an incident and MARAC', () => {
  it.each<[string, MaracWord]>([
    ['the day of the incident in London', { referred: true, referredOn: '2026-07-01' }],
    [
      'a discussion on the day of the referral',
      { referred: true, referredOn: '2026-07-02', discussedOn: '2026-07-02' },
    ],
    [
      'today in London',
      { referred: true, referredOn: '2026-07-02', discussedOn: '2026-08-01', because: 'Sixteen ticks.' },
    ],
    ['that it was not referred, with why', { referred: false, because: 'She moved to Kent: it goes there.' }],
  ])('may be %s', (_, word) => {
    expect(problemsOf(word)).toEqual([]);
  });

  it.each<[MaracWord, string, string]>([
    [{ referred: true }, 'referredOn', 'missing'],
    [{ referred: true, referredOn: '2026-06-30' }, 'referredOn', 'before-it-happened'],
    [{ referred: true, referredOn: '2026-08-02' }, 'referredOn', 'in-the-future'],
    [{ referred: true, referredOn: '2026-07-02', discussedOn: '2026-07-01' }, 'discussedOn', 'before-it-was-referred'],
    [{ referred: true, referredOn: '2026-07-02', discussedOn: '2026-08-02' }, 'discussedOn', 'in-the-future'],
    [{ referred: false }, 'because', 'missing'],
    [{ referred: false, because: ' ' }, 'because', 'missing'],
    [{ referred: false, because: 'No.', referredOn: '2026-07-02' }, 'referredOn', 'not-referred'],
    [{ referred: false, because: 'No.', discussedOn: '2026-07-02' }, 'discussedOn', 'not-referred'],
  ])('cannot be %j', (word, field, code) => {
    expect(problemsOf(word)).toEqual([[field, code]]);
  });

  it('is to others the days alone, and nothing where it was not referred', () => {
    const word = { referred: true, referredOn: '2026-07-02', because: 'Sixteen ticks.' };
    expect(maracReferral({ ...word, discussedOn: null })).toEqual({ referredOn: '2026-07-02' });
    expect(maracReferral({ ...word, discussedOn: '2026-07-20' })).toEqual({
      ...{ referredOn: '2026-07-02', discussedOn: '2026-07-20' },
    });
    expect([maracReferral({ referred: false, because: 'No.' }), maracReferral(undefined)]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('is doubted where the incident is recorded as no domestic abuse', () => {
    expect([isDoubtful({ category: 'domestic-abuse' }), isDoubtful({ category: 'theft' })]).toEqual([false, true]);
  });
});
