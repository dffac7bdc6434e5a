import { describe, expect, it } from '@jest/globals';
import { involvementsOf, type ToldPart } from './involvement.js';

const told = (more: Partial<ToldPart> = {}): ToldPart => ({
  ...{ incidentKey: 'urn:41PY/1234/26', agency: 'police', role: 'victim', category: 'domestic-abuse' },
  ...{ incidentReference: null, standing: null, occurredAt: new Date('2026-03-01T12:00:00Z') },
  ...{ reportedAt: new Date('2026-03-01T13:00:00Z'), toldAt: new Date('2026-03-01T14:00:00Z') },
  ...more,
});

describe('what somebody was part of', () => {
  it('is one thing though two agencies told of it, as it was told first and with the reference that one gave', () => {
    const later = { toldAt: new Date('2026-03-05T12:00:00Z'), agency: 'beacon', category: 'violence' } as const;
    expect(involvementsOf([told({ ...later, incidentReference: '41PY/1234/26' }), told()])).toMatchObject([
      { category: 'domestic-abuse', toldBy: ['beacon', 'police'], incidentReference: '41PY/1234/26' },
    ]);
  });

  it('is two things where they were victim and suspect of one incident, or of two', () => {
    const parts = [told(), told({ role: 'suspect' }), told({ incidentKey: 'police:2' })];
    expect(involvementsOf(parts).map(({ role }) => role)).toEqual(['suspect', 'victim', 'victim']);
  });

  it('says how far the law has come with a suspect as it was told last', () => {
    const later = { toldAt: new Date('2026-03-05T12:00:00Z'), standing: 'charged' } as const;
    const parts = [told({ ...later, role: 'suspect' }), told({ role: 'suspect', standing: 'suspected' })];
    expect(involvementsOf(parts)).toMatchObject([{ role: 'suspect', standing: 'charged' }]);
    expect(involvementsOf([told()])[0]).not.toHaveProperty('standing');
  });

  it('begins with what happened last', () => {
    const before = told({ incidentKey: 'police:2', occurredAt: new Date('2020-01-01T12:00:00Z'), role: 'child' });
    expect(involvementsOf([before, told()]).map(({ role }) => role)).toEqual(['victim', 'child']);
  });
});
