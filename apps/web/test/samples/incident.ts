import type { IncidentSummary, IncidentView, NoticeView, UpdateView } from '../../src/api/incident-view.js';
import { aDeadline, aReferral, aSummary, someChannels } from './referral.js';

export const INCIDENT_ID = '9b2d7c1e-1111-4222-8333-444455556666';
export const UPDATE_ID = '5f0c3a55-2222-4333-8444-555566667777';
export const POWER_ID = '6a1d4b66-3333-4444-8555-666677778888';

/** The first word that Sarah is owed, within a day. */
export const anUpdate = (changes: Partial<UpdateView> = {}): UpdateView => ({
  ...{ id: UPDATE_ID, incidentId: INCIDENT_ID, reference: '41PY/1234/26', category: 'domestic-abuse' },
  ...{ personRecordId: 'P-1001', personName: 'Sarah Jane O’Brien', number: 1 },
  ...{ entitlement: 'enhanced', because: ['most-serious-crime'], state: 'owed', channels: someChannels },
  deadline: aDeadline({
    policy: 'police-victim-update-first',
    what: 'First word to the victim',
    dueAt: '2026-11-21T22:00:00Z',
    explanation: 'Within 24 hours of the report. Source: https://www.herts.police.uk/victim-services.',
  }),
  ...changes,
});

export const NOTICE_ID = '7b2e5c77-4444-4555-8666-777788889999';

/** A notice about Poppy that an officer graded on the spot. */
export const aNotice = (changes: Partial<NoticeView> = {}): NoticeView => ({
  ...{ id: NOTICE_ID, incidentId: INCIDENT_ID, category: 'domestic-abuse', reference: '41PY/1234/26' },
  ...{ personRecordId: 'P-1002', personName: 'Poppy O’Brien', whose: 'child', doubts: [] },
  ...{ circumstances: 'She was upstairs.', writtenBy: 'PC Amara Okafor', writtenAt: '2026-11-20T22:20:00Z' },
  ...{ grade: 'amber', version: 1 },
  grades: [
    {
      ...{ grade: 'amber', because: 'She heard all of it.', gradedAs: 'officer' },
      ...{ gradedBy: 'PC Amara Okafor', gradedAt: '2026-11-20T22:20:00Z' },
    },
  ],
  ...changes,
});

/** An incident of Amara’s with a mother and her child, of which much was written down since. */
export function anIncident(changes: Partial<IncidentView> = {}): IncidentView {
  const recorded = { recordedBy: 'PC Amara Okafor', recordedAt: '2026-11-20T22:30:00Z' };
  const poppy = { personRecordId: 'P-1002', personName: 'Poppy O’Brien', doubts: [] };
  const { incident, person, safeContact, riskAssessment, summary } = aReferral();
  return {
    ...{ id: INCIDENT_ID, reference: incident.reference, category: incident.category, warnings: [], own: true },
    ...{ occurredAt: incident.occurredAt, reportedAt: incident.reportedAt, recordedAt: '2026-11-20T22:05:00Z' },
    ...{ place: { description: incident.place }, safeContact, riskAssessment, summary },
    people: [
      { role: 'victim', person },
      {
        role: 'child',
        childWas: 'present',
        person: { recordId: 'P-1002', names: [{ kind: 'current', forenames: 'Poppy', surname: 'O’Brien' }] },
      },
      { role: 'reporter', person },
    ],
    victimUpdates: [anUpdate()],
    publicProtectionNotices: [aNotice()],
    protectionPowers: [
      {
        ...{ ...poppy, ...recorded, id: POWER_ID, power: 'police-protection', words: 'Police protection of a child' },
        ...{ source: 'Children Act 1989, section 46', usedAt: '2026-11-20T22:15:00Z', circumstances: 'No bed.' },
        ...{ designatedOfficer: 'Insp Jo Ward', told: ['local-authority'] },
        deadline: aDeadline({
          ...{ policy: 'police-protection-ends', what: 'End of police protection', dueAt: '2026-11-23T22:15:00Z' },
          explanation: 'Within 72 hours of its beginning.',
        }),
      },
    ],
    childsVoices: [{ ...poppy, ...recorded, spokenTo: true, ownWords: 'I hid.', spokenWith: 'alone' }],
    riskAssessments: [{ ...recorded, tool: 'DARA', score: 4, grade: 'high', professionalJudgement: 'He has a key.' }],
    marac: [{ ...recorded, referred: true, referredOn: '2026-11-20', because: 'Sixteen ticks.', doubts: [] }],
    referrals: [
      aSummary({
        ...{ to: 'beacon', from: undefined, status: 'rejected', incidentId: INCIDENT_ID },
        last: { at: '2026-11-21T09:00:00Z', by: 'beacon', step: 'reject', reason: 'duplicate' },
      }),
    ],
    ...changes,
  };
}

export const anIncidentSummary = (changes: Partial<IncidentSummary> = {}): IncidentSummary => ({
  ...{ id: INCIDENT_ID, reference: '41PY/1234/26', category: 'domestic-abuse' },
  ...{ occurredAt: '2026-11-20T21:15:00Z', reportedAt: '2026-11-20T22:00:00Z' },
  people: [{ role: 'victim', personName: 'Sarah Jane O’Brien' }],
  ...{ referrals: 2, updatesOwed: 1, updatesOverdue: 1, finalised: false },
  ...changes,
});
