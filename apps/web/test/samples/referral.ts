import type { Agency } from '#libs/case-schemas';
import type { Side } from '#libs/referral-lifecycle';
import type { ChannelView } from '../../src/api/own-work-view.js';
import type { AlertView, DeadlineView, ReferralSummary, ReferralView } from '../../src/api/referral-view.js';
import { referralDesks } from '../../src/desk/desks.js';
import type { ReferralDesk } from '../../src/desk/referral-desk.js';
import { FINDING_ID } from './finding.js';

export const deskFor = (agency: Agency, side: Side): ReferralDesk =>
  referralDesks.find((desk) => desk.agency === agency && desk.side === side) as ReferralDesk;

export const REFERRAL_ID = '0d3f7a52-8a4b-4f0e-9c1d-2b6f3e4a5c6d';

/** Beacon's decision, with a day and more left. */
export const aDeadline = (changes: Partial<DeadlineView> = {}): DeadlineView => ({
  policy: 'beacon-decision',
  what: 'Decision on the referral',
  standing: 'running',
  dueAt: '2026-11-24T23:59:59.999Z',
  explanation: 'Within 2 working days of its arrival.',
  ...changes,
});

/** A referral of Sarah O'Brien that Beacon has received and nobody has decided. */
export function aReferral(changes: Partial<ReferralView> = {}): ReferralView {
  return {
    id: REFERRAL_ID,
    status: 'received',
    version: 2,
    from: 'police',
    to: 'beacon',
    purpose: 'Support for a victim of crime',
    sentAt: '2026-11-20T22:05:00Z',
    receivedAt: '2026-11-20T22:05:02Z',
    incident: {
      id: '9b2d7c1e-1111-4222-8333-444455556666',
      reference: '41PY/1234/26',
      occurredAt: '2026-11-20T21:15:00Z',
      reportedAt: '2026-11-20T22:00:00Z',
      category: 'domestic-abuse',
      place: 'Kitchen of the home',
    },
    person: {
      recordId: 'P-1001',
      names: [
        { kind: 'current', title: 'Ms', forenames: 'Sarah Jane', surname: 'O’Brien' },
        { kind: 'former', surname: 'Dunn' },
      ],
      birth: { kind: 'date', date: '1988-04-12' },
      sex: 'F',
      ethnicity: { code: 'W1', codeSet: '18+1', definedBy: 'self' },
      addresses: [
        {
          kind: 'home',
          lines: ['4 Mill Lane'],
          town: 'Hatfield',
          postcode: 'AL10 8TR',
          protected: false,
          from: '2024-01-01',
        },
      ],
      phones: [{ number: '07700 900123', kind: 'mobile' }],
      emails: [{ address: 'sarah@example.org' }],
      identifiers: [{ type: 'nhs-number', value: '9990000018' }],
    },
    riskAssessment: { tool: 'DASH', toolVersion: '2009', score: 9, grade: 'medium', gradedBy: 'officer' },
    consent: {
      purpose: 'victim-support',
      recipient: 'beacon',
      decision: 'given',
      by: 'self',
      at: '2026-11-20T22:00:00Z',
      how: 'in-person',
    },
    safeContact: {
      call: true,
      leaveMessage: false,
      text: true,
      bestTime: 'weekday mornings',
      notes: 'Ask for Sarah by name',
    },
    summary: 'She was pushed against the door.\nA neighbour called.',
    timeline: [
      { at: '2026-11-20T22:05:00Z', by: 'police', step: 'send' },
      { at: '2026-11-20T22:05:02Z', by: 'beacon', step: 'receive' },
    ],
    allowedSteps: ['accept', 'ask', 'reject'],
    alerts: [],
    deadlines: [aDeadline()],
    disclosures: [],
    dataFlags: [],
    ...changes,
  };
}

/** By which ways Sarah can be reached, and why not by the others. */
export const someChannels: readonly ChannelView[] = [
  { channel: 'call', name: 'Call', may: true, codeWord: 'library' },
  { channel: 'text', name: 'Text', may: false, because: 'said-unsafe' },
  { channel: 'letter', name: 'Write', may: false, because: 'not-said' },
];

export const anAlert = (changes: Partial<AlertView> = {}): AlertView => ({
  alertId: '11111111-2222-4333-8444-555555555555',
  findingId: FINDING_ID,
  kind: 'repeat-victim',
  state: 'current',
  referralIds: [REFERRAL_ID],
  personRecordIds: [],
  sentence:
    'This person was reported as a victim 3 times in 12 months, by Hertfordshire police and Beacon victim care centre.',
  count: 3,
  windowMonths: 12,
  toldBy: ['police', 'beacon'],
  evidence: [
    { occurredAt: '2026-11-20T21:15:00Z', category: 'domestic-abuse', toldBy: ['police'] },
    { occurredAt: '2026-06-02T09:00:00Z', category: 'stalking-harassment', toldBy: ['beacon'] },
    { occurredAt: '2026-02-11T18:30:00Z', category: 'domestic-abuse', toldBy: ['police', 'beacon'] },
  ],
  asked: 'Look at the earlier reports together, and consider whether the risk has risen.',
  policyId: 'repeat-victim',
  policyVersion: '1',
  foundAt: '2026-11-20T22:05:03Z',
  receivedAt: '2026-11-20T22:05:04Z',
  ...changes,
});

export const aSummary = (changes: Partial<ReferralSummary> = {}): ReferralSummary => ({
  id: REFERRAL_ID,
  status: 'received',
  personName: 'Sarah Jane O’Brien',
  category: 'domestic-abuse',
  grade: 'medium',
  from: 'police',
  reportedAt: '2026-11-20T22:00:00Z',
  sentAt: '2026-11-20T22:05:00Z',
  alerts: 1,
  ...changes,
});
