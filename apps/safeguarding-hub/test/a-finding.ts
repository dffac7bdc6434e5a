import type { Agency } from '#libs/case-schemas';
import type { PersonFinding } from '../src/finding/finding.js';
import type { FindingDetails } from '../src/finding/finding.row.js';
import type { PersonSighting } from '../src/finding/patterns.js';

export const policyOf = (id: string): FindingDetails['policy'] => ({ id, version: '1', source: 'https://example.org' });

/** Somebody was harmed three times, of which one agency or two have told. */
export function aFinding(more: Partial<PersonFinding> = {}, details: Partial<FindingDetails> = {}): PersonFinding {
  return {
    ...{
      id: 'f-1',
      personId: 'p-1',
      version: 2,
      state: 'current',
      told: {},
      kind: 'repeat-victim',
      about: '',
      count: 3,
    },
    details: {
      subject: 'victim',
      window: { length: 12, unit: 'months' },
      ...{ from: '2025-10-01', to: '2026-10-01', toldBy: ['beacon', 'police'], sentence: 'Third report' },
      evidence: [
        {
          ...{ occurredAt: '2026-01-01T00:00:00Z', category: 'violence', role: 'victim', toldBy: ['police'] },
          incidentReference: '41PY/1/26',
        },
      ],
      whySamePerson: ['same NHS number'],
      policy: policyOf('repeat-victim'),
      ...details,
    },
    ...more,
  };
}

/** Somebody was seen in an incident, by default as its victim. */
export const aSighting = (
  incident: string,
  agency: Agency,
  day: string,
  more: Partial<PersonSighting> = {},
): PersonSighting => ({
  eventId: `${incident}-${agency}-${more.personId ?? 'p-1'}`,
  recordId: `record-${agency}-${more.personId ?? 'p-1'}`,
  incidentKey: incident,
  incidentReference: null,
  ...{ role: 'victim', category: 'violence', referralId: null, grade: null, standing: null, referredTo: [] },
  ...{ maracReferredOn: null, maracDiscussedOn: null },
  ...{ occurredAt: new Date(day), reportedAt: new Date(day), toldAt: new Date('2026-11-20T00:00:00Z') },
  ...{ agency, agencyRecordId: 'P-1', personId: 'p-1' },
  ...more,
});
