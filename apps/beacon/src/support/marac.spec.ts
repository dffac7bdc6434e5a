import { describe, expect, it } from '@jest/globals';
import { maracProblems, maracReferral, type MaracWord } from './marac.js';

const days = { happened: '2026-07-01', today: '2026-08-01' };
const problemsOf = (word: MaracWord) => maracProblems(word, days).map(({ field, code }) => [field, code]);
const referredOn = '2026-07-02';

describe('what Beacon writes down of MARAC', () => {
  it.each<MaracWord>([
    { referred: true, referredOn: days.happened },
    { referred: true, referredOn, discussedOn: referredOn, because: 'She is very afraid.' },
    { referred: true, referredOn: days.today, discussedOn: days.today },
    { referred: false, because: 'She has moved: it goes to the other county.' },
  ])('may be %j', (word) => {
    expect(problemsOf(word)).toEqual([]);
  });

  it.each<[MaracWord, string, string]>([
    [{ referred: true }, 'referredOn', 'missing'],
    [{ referred: true, referredOn: '2026-06-30' }, 'referredOn', 'before-it-happened'],
    [{ referred: true, referredOn: '2026-08-02' }, 'referredOn', 'in-the-future'],
    [{ referred: true, referredOn, discussedOn: '2026-07-01' }, 'discussedOn', 'before-it-was-referred'],
    [{ referred: true, referredOn, discussedOn: '2026-08-02' }, 'discussedOn', 'in-the-future'],
    [{ referred: false }, 'because', 'missing'],
    [{ referred: false, because: 'No.', referredOn }, 'referredOn', 'not-referred'],
    [{ referred: false, because: 'No.', discussedOn: referredOn }, 'discussedOn', 'not-referred'],
  ])('cannot be %j', (word, field, code) => {
    expect(problemsOf(word)).toEqual([[field, code]]);
  });

  it('is to the hub the days of the last word, without why', () => {
    const marac = (details: MaracWord) => ({ kind: 'marac' as const, details });
    const first = marac({ referred: true, referredOn, because: 'She is very afraid.' });
    const other = { kind: 'own-view' as const, details: { view: 'better' as const } };
    expect(maracReferral([first, other])).toEqual({ referredOn });
    const discussed = marac({ referred: true, referredOn, discussedOn: '2026-07-20' });
    expect(maracReferral([first, discussed])).toEqual({ referredOn, discussedOn: '2026-07-20' });
    expect(maracReferral([first, marac({ referred: false, because: 'No.' })])).toBeUndefined();
    expect(maracReferral([other])).toBeUndefined();
  });
});
