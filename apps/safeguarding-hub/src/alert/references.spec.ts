import { describe, expect, it } from '@jest/globals';
import { aFinding, aSighting } from '../../test/a-finding.js';
import type { PersonSighting } from '../finding/patterns.js';
import { everKnew, ownReferences, referencesFor } from './references.js';

describe('by what an agency is told of somebody', () => {
  it('is its own records alone, and the latest hundred where it has very many', () => {
    const sightings = Array.from({ length: 260 }, (_, place) =>
      aSighting(`i-${place}`, place % 2 ? 'beacon' : 'police', new Date(Date.UTC(2026, 0, 1, place)).toISOString(), {
        agencyRecordId: `r-${place}`,
        referralId: place % 2 ? `r-${place}` : null,
      }),
    );
    const { personRecordIds, referralIds } = ownReferences('beacon', 'victim', sightings);
    expect([personRecordIds.length, referralIds.length]).toEqual([100, 100]);
    expect(personRecordIds).toContain('r-259');
    expect(personRecordIds).not.toContain('r-59');
    expect(personRecordIds).not.toContain('r-258');
  });

  it('is of the side of which the finding speaks', () => {
    const sightings = [
      aSighting('i-1', 'police', '2026-01-01', { agencyRecordId: 'P-harmed' }),
      aSighting('i-2', 'police', '2026-02-01', { agencyRecordId: 'P-suspected', role: 'suspect' }),
      aSighting('i-3', 'police', '2026-02-01', { agencyRecordId: 'P-saw-it', role: 'witness' }),
    ];
    expect(ownReferences('police', 'victim', sightings).personRecordIds).toEqual(['P-harmed']);
    expect(ownReferences('police', 'suspect', sightings).personRecordIds).toEqual(['P-suspected']);
  });

  it('is the referrals that others sent it, while these go on by their last word', () => {
    const toldOn = (day: string, referredTo: PersonSighting['referredTo']) =>
      aSighting('i-1', 'police', '2026-01-01', {
        ...{ eventId: day, role: 'suspect', toldAt: new Date(day), referredTo },
      });
    const first = toldOn('2026-02-01', [{ agency: 'probation', referralId: 'r-1' }]);
    const ended = toldOn('2026-03-01', []);
    const now = (sightings: PersonSighting[]) => ownReferences('probation', 'suspect', sightings).referralIds;
    expect([now([first]), now([first, ended]), now([ended, first])]).toEqual([['r-1'], [], []]);
    expect(ownReferences('police', 'suspect', [first]).referralIds).toEqual([]);
    expect(ownReferences('probation', 'victim', [first]).referralIds).toEqual([]);
    expect(everKnew('probation', 'suspect', [first, ended])).toBe(true);
    expect(everKnew('youth-offending', 'suspect', [first, ended])).toBe(false);
  });

  it('is, of what no longer holds, that by which it was told before', () => {
    const told = { fingerprint: 'hash', personRecordIds: ['P-then'], referralIds: [] };
    const own = [aSighting('i-1', 'police', '2026-01-01', { agencyRecordId: 'P-now' })];
    const ids = (state: 'current' | 'withdrawn') =>
      referencesFor('police', aFinding({ state, told: { police: told } }), ownReferences('police', 'victim', own))
        .personRecordIds;
    expect([ids('withdrawn'), ids('current')]).toEqual([['P-then'], ['P-now']]);
  });
});
