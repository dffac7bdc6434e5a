import { describe, expect, it } from '@jest/globals';
import type { KnownFinding } from '../finding/finding.js';
import type { PersonSighting } from '../finding/patterns.js';
import { alertContent, asHeardFrom, isNews, ownReferences } from './alert.js';

const finding: KnownFinding = {
  id: 'f-1',
  version: 2,
  state: 'current',
  told: {},
  kind: 'repeat-victim',
  about: '',
  count: 3,
  details: {
    windowMonths: 12,
    toldBy: ['beacon', 'police'],
    sentence: 'Third report',
    evidence: [
      {
        occurredAt: '2026-01-01T00:00:00Z',
        category: 'violence',
        role: 'victim',
        toldBy: ['police'],
        incidentReference: '41PY/1/26',
      },
    ],
    whySamePerson: ['same NHS number'],
    policy: { id: 'repeat-victim', version: '1', source: 'https://example.org' },
  },
};
const asTold = (fingerprint: string) => ({ fingerprint, personRecordIds: [], referralIds: [] });
const own = { agency: 'beacon' as const, personRecordIds: ['r-1'], referralIds: ['r-1'] };

describe('an alert', () => {
  it('speaks of the person by the reader’s own references', () => {
    expect(alertContent(finding, own)).toMatchObject({ referralIds: ['r-1'], personRecordIds: ['r-1'], count: 3 });
  });

  it('says when, of what kind and who told, and no more of another agency’s incident', () => {
    expect(alertContent(finding, own).evidence).toEqual([
      { occurredAt: '2026-01-01T00:00:00Z', category: 'violence', toldBy: ['police'] },
    ]);
    expect(JSON.stringify(alertContent(finding, own))).not.toContain('41PY');
  });

  it('says that a finding no longer holds, and takes its story back', () => {
    const { sentence, state } = alertContent({ ...finding, state: 'withdrawn' }, own);
    expect([state, sentence]).toEqual(['withdrawn', expect.stringMatching(/no longer holds/)]);
  });
});

describe('what an agency may hear of', () => {
  const now = new Date('2026-11-20T00:00:00Z');
  const seen = (incident: string, agency: 'police' | 'beacon', day: string): PersonSighting => ({
    eventId: `${incident}-${agency}`,
    recordId: 'record',
    incidentKey: incident,
    incidentReference: null,
    role: 'victim',
    category: 'violence',
    occurredAt: new Date(day),
    reportedAt: new Date(day),
    referralId: null,
    toldAt: now,
    agency,
    agencyRecordId: 'P-1',
    personId: 'p-1',
  });
  const once = [seen('police:i-1', 'police', '2026-09-01'), seen('beacon:c-1', 'beacon', '2026-10-01')];
  const found = { ...finding, personId: 'p-1' };

  it('is by whose word it may be: two incidents of which it knows one are not told to it as two', () => {
    expect(asHeardFrom(['police'], found, once, now).state).toBe('withdrawn');
    expect(asHeardFrom(['beacon', 'police'], found, once, now)).toMatchObject({ state: 'current', count: 2 });
  });

  it('says nothing of who else has told', () => {
    const twice = [...once, seen('police:i-2', 'police', '2026-11-01')];
    const heard = asHeardFrom(['police'], found, twice, now);
    expect(heard).toMatchObject({ state: 'current', count: 2 });
    expect(JSON.stringify(alertContent(heard, own))).not.toContain('eacon');
  });
});

describe('an agency', () => {
  it('is told what it was not told before, and of an end only when it was told of the beginning', () => {
    const told = { ...finding, told: { police: asTold('hash-1') } };
    expect(isNews(told, 'police', 'hash-1')).toBe(false);
    expect(isNews(told, 'police', 'hash-2')).toBe(true);
    expect(isNews(told, 'beacon', 'hash-1')).toBe(true);
    expect(isNews({ ...told, state: 'withdrawn' }, 'police', 'hash-2')).toBe(true);
    expect(isNews({ ...told, state: 'withdrawn' }, 'beacon', 'hash-2')).toBe(false);
  });

  it('hears of somebody by its own records alone, and by the latest hundred where it has very many', () => {
    const sightings = Array.from({ length: 260 }, (_, place) => ({
      eventId: `e-${place}`,
      agency: place % 2 ? 'beacon' : 'police',
      agencyRecordId: `r-${place}`,
      referralId: place % 2 ? `r-${place}` : null,
      reportedAt: new Date(Date.UTC(2026, 0, 1, place)),
    })) as unknown as PersonSighting[];
    const { personRecordIds, referralIds } = ownReferences('beacon', sightings);
    expect([personRecordIds.length, referralIds.length]).toEqual([100, 100]);
    expect(personRecordIds).toContain('r-259');
    expect(personRecordIds).not.toContain('r-59');
    expect(personRecordIds).not.toContain('r-258');
  });
});
