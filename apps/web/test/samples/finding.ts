import type { FindingView } from '../../src/api/finding-view.js';

export const FINDING_ID = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
export const PERSON_ID = '1f2e3d4c-5555-4666-8777-888899990000';
export const OTHER_PERSON_ID = '2f3e4d5c-6666-4777-8888-999900001111';

const toBeSeen = {
  ...{ policy: 'hub-alert-seen', what: 'Acknowledgement of the alert', dueAt: '2026-11-24T23:59:59.999Z' },
  explanation: 'Within 2 working days.',
} as const;

export const aFinding = (changes: Partial<FindingView> = {}): FindingView => ({
  id: FINDING_ID,
  kind: 'repeat-victim',
  state: 'current',
  personId: PERSON_ID,
  personName: 'Sarah Jane O’Brien',
  count: 3,
  subject: 'victim',
  window: { length: 12, unit: 'months' },
  toldBy: ['police', 'beacon'],
  sentence: 'Sarah Jane O’Brien was reported as a victim 3 times in 12 months, by Hertfordshire police and Beacon.',
  evidence: [
    {
      occurredAt: '2026-11-20T21:15:00Z',
      category: 'domestic-abuse',
      role: 'victim',
      toldBy: ['police'],
      incidentReference: '41PY/1234/26',
    },
    { occurredAt: '2026-06-02T09:00:00Z', category: 'stalking-harassment', role: 'victim', toldBy: ['beacon'] },
  ],
  whySamePerson: ['The NHS number is the same.', 'The surname and the date of birth are the same.'],
  policy: { id: 'repeat-victim', version: '1', source: 'https://safelives.org.uk/definition-repeat-marac' },
  foundAt: '2026-11-20T22:05:03Z',
  told: [
    {
      ...{ agency: 'beacon', toldAt: '2026-11-20T22:05:03Z', state: 'answered' },
      answers: [
        { state: 'acknowledged', at: '2026-11-21T09:00:00Z' },
        { state: 'answered', action: 'safety-planned', at: '2026-11-21T10:00:00Z' },
      ],
      due: { ...toBeSeen, standing: 'met' },
    },
    {
      ...{ agency: 'police', toldAt: '2026-11-20T22:05:03Z', state: 'told', answers: [] },
      due: { ...toBeSeen, standing: 'overdue' },
    },
  ],
  ...changes,
});
