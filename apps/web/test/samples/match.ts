import type { Agency, Person } from '#libs/case-schemas';
import type { MatchView, MatchWordView } from '../../src/api/match-view.js';
import { OTHER_PERSON_ID, PERSON_ID } from './finding.js';

export const MATCH_ID = '2a3b4c5d-6666-4777-8888-99990000aaaa';

const aRecord = (agency: Agency, recordId: string, person: Person, personId = PERSON_ID) => ({
  ...{ recordId, personId, agency, agencyRecordId: person.recordId ?? recordId },
  ...{ person, toldAt: '2026-11-20T22:05:00Z' },
});

/** David, whom the police know twice, perhaps. */
export const aMatch = (changes: Partial<MatchView> = {}): MatchView => ({
  ...{ id: MATCH_ID, state: 'waiting', version: 3, noticedAt: '2026-11-20T22:06:00Z' },
  sentence: 'Same birth date, surname and forename; but what agrees is commoner than most.',
  ...{ probability: 0.374, reasons: ['same birth date', 'same surname'], against: ['another postcode'] },
  wouldChangeIt: ['The same NHS number would make it certain that they are one person.'],
  records: [
    aRecord('police', '3b4c5d6e-7777-4888-8999-aaaabbbbcccc', {
      recordId: 'P-2001',
      names: [
        { kind: 'current', forenames: 'David', surname: 'Smith' },
        { kind: 'alias', forenames: 'Dave' },
      ],
      birth: { kind: 'date', date: '1961-02-07' },
      sex: 'M',
      addresses: [{ kind: 'home', lines: ['4 Mill Lane'], town: 'Hatfield', postcode: 'AL10 8TR', protected: false }],
      phones: [{ number: '07700 900123', kind: 'mobile' }],
      emails: [{ address: 'david@example.org' }],
    }),
    aRecord(
      'beacon',
      '4c5d6e7f-8888-4999-8aaa-bbbbccccdddd',
      {
        recordId: 'B-77',
        names: [{ kind: 'current', forenames: 'David', surname: 'Smith' }],
        birth: { kind: 'date', date: '1961-02' },
        addresses: [{ kind: 'hostel', lines: ['The Mount'], postcode: 'WD17 2AA', protected: false }],
        phones: [{ number: '+44 7700 900123' }],
      },
      OTHER_PERSON_ID,
    ),
  ],
  waterfall: [
    { label: 'before anything is compared', weight: -20, total: -20 },
    { label: 'same birth date', weight: 12.34, total: -7.66 },
    { label: 'how rare the agreeing values are', weight: 0, total: -7.66 },
  ],
  words: [],
  allowedSteps: ['decide'],
  ...changes,
});

export const aMatchWord = (changes: Partial<MatchWordView> = {}): MatchWordView => ({
  ...{ id: '5d6e7f80-9999-4aaa-8bbb-ccccddddeeee', decided: 'same', holds: false, by: 'Sean Byrne' },
  ...{ rationale: 'I rang him.\nBoth are his.', at: '2026-11-21T09:00:00Z' },
  ...changes,
});
