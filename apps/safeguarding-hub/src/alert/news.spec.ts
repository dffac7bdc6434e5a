import { describe, expect, it } from '@jest/globals';
import { aFinding } from '../../test/a-finding.js';
import type { FindingDetails } from '../finding/finding.row.js';
import { fingerprintOf, isNews } from './news.js';

const references = { agency: 'police', personRecordIds: ['P-1'], referralIds: ['r-1'] } as const;
const toldOf = (finding = aFinding()) => ({
  police: { fingerprint: fingerprintOf(finding), personRecordIds: ['P-1'], referralIds: ['r-1'] },
});
/** Told of one thing, whether another is news. */
const news = (more: Partial<FindingDetails>, count = 3, by: Partial<typeof references> = {}): boolean =>
  isNews(aFinding({ count, told: toldOf() }, more), { ...references, ...by });

describe('an agency is told', () => {
  it('what it was not told before', () => {
    expect(isNews(aFinding(), references)).toBe(true);
    expect(news({})).toBe(false);
  });

  it.each<[string, boolean]>([
    ['that there is one more', news({}, 4)],
    ['that there is a later one, though an older counts no longer', news({ to: '2026-11-01' })],
    ['that a suspect was charged', news({ standings: { suspected: 2, charged: 1 } })],
    ['that there is one more victim', news({ people: ['p-2', 'p-3'] })],
    ['that it gets worse', news({ signs: [{ sign: 'shortening-gaps', gapBefore: 30, gapNow: 2 }] })],
    ['that it is about another record of its own', news({}, 3, { personRecordIds: ['P-1', 'P-2'] as never })],
    ['that it is about one record less', news({}, 3, { personRecordIds: [] as never })],
  ])('%s', (_, told) => {
    expect(told).toBe(true);
  });

  it.each<[string, boolean]>([
    ['in other words', news({ sentence: 'The third report' })],
    ['by the word of another agency as well', news({ toldBy: ['police'] })],
    ['by another version of the rule', news({ policy: { id: 'repeat-victim', version: '2', source: 'x' } })],
  ])('nothing that it has heard before %s', (_, told) => {
    expect(told).toBe(false);
  });

  it('of an end once, and only when it was told of the beginning', () => {
    const ended = aFinding({ state: 'withdrawn' });
    expect(isNews(ended, references)).toBe(false);
    expect(isNews({ ...ended, told: toldOf() }, references)).toBe(true);
    expect(isNews({ ...ended, told: toldOf(ended) }, references)).toBe(false);
    expect(isNews({ ...aFinding(), told: toldOf(ended) }, references)).toBe(true);
  });
});
