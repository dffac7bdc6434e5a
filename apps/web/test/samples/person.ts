import type { Agency } from '#libs/case-schemas';
import type { FoundPersonView, InvolvementView, PersonView, SaidBy } from '../../src/api/person-view.js';
import { FINDING_ID, OTHER_PERSON_ID, PERSON_ID } from './finding.js';
import { MATCH_ID } from './match.js';
import { REFERRAL_ID } from './referral.js';

export const POLICE_RECORD_ID = '3b4c5d6e-7777-4888-8999-aaaabbbbcccc';
export const BEACON_RECORD_ID = '4c5d6e7f-8888-4999-8aaa-bbbbccccdddd';

const toldBy = (agencies: readonly Agency[], changes: Partial<SaidBy> = {}): SaidBy => ({
  ...{ agencies, firstTold: '2025-03-03T12:00:00Z', lastTold: '2026-11-20T22:05:00Z', stillSaid: true },
  ...changes,
});

export const anInvolvement = (changes: Partial<InvolvementView> = {}): InvolvementView => ({
  ...{ role: 'victim', category: 'domestic-abuse', toldBy: ['beacon', 'police'], incidentReference: '41PY/1234/26' },
  ...{ occurredAt: '2026-11-20T21:15:00Z', reportedAt: '2026-11-20T22:00:00Z' },
  ...changes,
});

/** Sarah, whom the police and Beacon know, who is a victim here and was a suspect there. */
export function aPersonView(changes: Partial<PersonView> = {}): PersonView {
  const names = [{ kind: 'current' as const, forenames: 'Sarah Jane', surname: 'O’Brien' }];
  return {
    ...{ id: PERSON_ID, since: '2025-03-03T12:00:00Z', name: 'Sarah Jane O’Brien' },
    names: [
      { kind: 'current', forenames: 'Sarah Jane', surname: 'O’Brien', ...toldBy(['beacon', 'police']) },
      { kind: 'former', forenames: 'Sarah', surname: 'Dunn', ...toldBy(['police']) },
    ],
    births: [
      { kind: 'date', date: '1988-04-12', ...toldBy(['police']) },
      { kind: 'date', date: '1988', ...toldBy(['beacon']) },
    ],
    addresses: [
      {
        ...{ kind: 'home', lines: ['4 Mill Lane'], town: 'Hatfield', postcode: 'AL10 8TR', protected: false },
        ...toldBy(['police'], { lastTold: '2025-06-01T12:00:00Z', stillSaid: false }),
      },
      { kind: 'refuge', protected: true, ...toldBy(['beacon']) },
    ],
    phones: [{ number: '07700 900123', kind: 'mobile', ...toldBy(['beacon']) }],
    emails: [{ address: 'sarah@example.org', ...toldBy(['beacon']) }],
    identifiers: [{ type: 'nhs-number', value: '9990000018', ...toldBy(['beacon', 'police']) }],
    records: [
      {
        ...{ id: POLICE_RECORD_ID, agency: 'police', agencyRecordId: 'P-1001', toldAt: '2026-11-20T22:05:00Z' },
        person: { recordId: 'P-1001', names },
      },
      {
        ...{ id: BEACON_RECORD_ID, agency: 'beacon', agencyRecordId: 'B-77', toldAt: '2026-11-21T09:00:00Z' },
        person: { recordId: 'B-77', names },
      },
    ],
    involvements: [
      anInvolvement(),
      anInvolvement({
        role: 'suspect',
        standing: 'charged',
        category: 'stalking-harassment',
        occurredAt: '2026-02-11T18:30:00Z',
      }),
      anInvolvement({ role: 'child', occurredAt: '2001-06-02T09:00:00Z', toldBy: ['police'] }),
    ],
    referrals: [
      {
        ...{ id: REFERRAL_ID, direction: 'received', agency: 'police', category: 'domestic-abuse' },
        ...{ at: '2026-11-20T22:05:00Z', status: 'opened', isOpen: true },
      },
      {
        ...{ id: REFERRAL_ID, direction: 'sent', agency: 'beacon', category: 'domestic-abuse' },
        ...{ at: '2026-01-20T22:05:00Z', status: 'concluded', isOpen: false },
      },
    ],
    findings: [
      {
        ...{ id: FINDING_ID, kind: 'repeat-victim', state: 'current', foundAt: '2026-11-20T22:05:03Z' },
        ...{ category: 'domestic-abuse', policy: { id: 'repeat-victim-same-category' } },
        sentence: 'Sarah Jane O’Brien was reported as a victim 3 times in 12 months.',
      },
      {
        ...{ id: FINDING_ID, kind: 'repeat-pair', state: 'withdrawn', foundAt: '2026-02-11T22:05:03Z' },
        policy: { id: 'repeat-pair' },
        sentence: 'The same two people were in two incidents.',
      },
    ],
    beside: [{ personId: OTHER_PERSON_ID, name: 'David Smith', role: 'suspect', incidents: 2 }],
    changes: [
      {
        ...{ at: '2026-11-21T09:00:00Z', kind: 'merged', personId: PERSON_ID, fromId: OTHER_PERSON_ID, records: 1 },
        ...{ reason: 'decided to be the same', decidedBy: 'Sean Byrne', rationale: 'I rang her.', matchId: MATCH_ID },
      },
      {
        ...{ at: '2025-03-03T12:00:00Z', kind: 'created', personId: PERSON_ID, records: 1, toldBy: 'police' },
        reason: 'resembles nobody known',
      },
    ],
    whyOnePerson: [
      {
        records: [POLICE_RECORD_ID, BEACON_RECORD_ID],
        sentence: 'Same NHS number, surname and forename.',
        ...{ reasons: ['same NHS number'], against: ['another postcode'] },
        waterfall: [
          { label: 'before anything is compared', weight: -20, total: -20 },
          { label: 'same NHS number', weight: 32.1, total: 12.1 },
        ],
      },
    ],
    ...changes,
  };
}

export const aFoundPerson = (changes: Partial<FoundPersonView> = {}): FoundPersonView => ({
  ...{ id: PERSON_ID, name: 'Sarah Jane O’Brien', otherNames: ['Sarah Dunn'], records: 2 },
  ...{ births: [{ kind: 'date', date: '1988-04-12' }], agencies: ['beacon', 'police'] },
  ...changes,
});
