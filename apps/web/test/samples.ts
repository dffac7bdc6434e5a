import type { Agency, Person } from '#libs/case-schemas';
import type { Side } from '#libs/referral-lifecycle';
import type {
  ChannelView,
  ExaminationView,
  LicenceView,
  SupervisionView,
  SupportView,
} from '../src/api/own-work-view.js';
import type { CaseworkView, MeetingView } from '../src/api/casework-view.js';
import type { ClientView } from '../src/api/client-view.js';
import type { IsvaCaseView, IsvaView } from '../src/api/isva-view.js';
import type { MissingView, PairView } from '../src/api/delivery-view.js';
import type { FindingView } from '../src/api/finding-view.js';
import type { MatchView, MatchWordView } from '../src/api/match-view.js';
import type { IncidentSummary, IncidentView, NoticeView, UpdateView } from '../src/api/incident-view.js';
import type { AlertView, DeadlineView, Page, ReferralSummary, ReferralView } from '../src/api/referral-view.js';

import { referralDesks } from '../src/desk/desks.js';
import type { ReferralDesk } from '../src/desk/referral-desk.js';

export const deskFor = (agency: Agency, side: Side): ReferralDesk =>
  referralDesks.find((desk) => desk.agency === agency && desk.side === side) as ReferralDesk;

export const REFERRAL_ID = '0d3f7a52-8a4b-4f0e-9c1d-2b6f3e4a5c6d';
export const FINDING_ID = '7c9e6679-7425-40de-944b-e07fc1f90ae7';

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

/** Beacon’s work with Sarah, with one action that is still to be done and one that is over. */
export const aSupport = (): SupportView => {
  const recorded = { recordedBy: 'Joanne Hale', recordedAt: '2026-11-23T10:05:00Z' };
  const needs = [{ areaName: 'Being and feeling safe', level: 'high', words: 'He has a key.' }];
  return {
    contactAttempts: [{ channel: 'call', at: '2026-11-23T10:00:00Z', result: 'reached', note: 'Well.', ...recorded }],
    needsAssessments: [{ assessedOn: '2026-11-23', needs, ...recorded }],
    plan: [
      { action: 3, what: 'Change the locks', who: 'Joanne Hale', area: 'safety', by: '2026-12-01', state: 'open' },
      { action: 4, what: 'A place in a refuge', who: 'Sarah', state: 'dropped', why: 'She has moved.' },
    ],
    ownViews: [{ view: 'better', words: 'I sleep again.', ...recorded }],
    restorativeJustice: [{ interest: 'perhaps-later', ...recorded }],
  };
};

export const MEETING_ID = '5a1c0e52-3333-4222-8111-0f1e2d3c4b5a';
export const CASE_POWER_ID = '6b2d1f63-3333-4222-8111-0f1e2d3c4b5a';

/** A meeting that was held and has no minutes yet; of two who were asked one came, and one action is nobody’s. */
export function aMeeting(changes: Partial<MeetingView> = {}): MeetingView {
  const recorded = { recordedBy: 'Priya Nair', recordedAt: '2026-11-23T11:00:00Z' };
  return {
    ...{ id: MEETING_ID, plannedFor: '2026-11-23T10:00:00Z', reason: 'She may be hurt again.' },
    ...{ calledBy: 'Priya Nair', calledAt: '2026-11-22T16:00:00Z' },
    invited: [
      { invited: 1, agency: 'childrens-social-care', name: 'Ann Bell', role: 'Social worker', present: true },
      {
        invited: 2,
        agency: 'police',
        name: 'DS Raj Shah',
        role: 'Investigator',
        present: false,
        whyAbsent: 'At court',
      },
      { invited: 3, agency: 'health', name: 'Jo Ward', role: 'Health visitor' },
    ],
    information: [{ ...recorded, agency: 'health', name: 'Jo Ward', words: 'She was bruised in May.' }],
    decisions: [
      {
        ...{ ...recorded, decision: 'section-47-joint', words: 'An enquiry under section 47 by both' },
        ...{ source: 'Children Act 1989, section 47', reasons: 'Both children are hurt.' },
      },
    ],
    actions: [
      { action: 1, what: 'Speak to the school', dueOn: '2026-11-20', owner: { agency: 'police', name: 'DS Raj Shah' } },
      { action: 2, what: 'Find the father', dueOn: '2126-12-01' },
      {
        ...{ action: 3, what: 'Tell the doctor', dueOn: '2026-11-24', owner: { agency: 'health', name: 'Jo Ward' } },
        ended: { ...recorded, state: 'not-done', words: 'He has retired.' },
      },
    ],
    ...changes,
  };
}

/** All that the hub writes down of a case. */
export function aCasework(changes: Partial<CaseworkView> = {}): CaseworkView {
  const recorded = { recordedBy: 'Priya Nair', recordedAt: '2026-11-23T11:00:00Z' };
  return {
    strategyMeetings: [aMeeting()],
    protectionPowers: [
      {
        ...{ ...recorded, id: CASE_POWER_ID, power: 'police-protection', words: 'Police protection of a child' },
        ...{ source: 'Children Act 1989, section 46', usedAt: '2026-11-23T09:00:00Z', reason: 'No bed.' },
        ...{ officer: 'PC Amara Okafor', designatedOfficer: 'Insp Jo Ward', told: ['child', 'parents'] },
        doubts: ['adult-by-birth-date'],
        deadline: aDeadline({ policy: 'police-protection-ends', what: 'End of police protection' }),
      },
    ],
    childsVoices: [
      { ...recorded, seen: false, whyNotSeen: 'She was asleep.', doubts: [] },
      {
        ...{ ...recorded, seen: true, seenAt: '2026-11-23T10:30:00Z', seenBy: 'Ann Bell', seenAlone: false },
        ...{ whyNotAlone: 'Her sister held her hand.', ownWords: 'I hid under the bed.', doubts: [] },
      },
    ],
    exploitation: [{ ...recorded, indicators: ['gang-link'], kinds: ['county-lines'], words: 'Her teacher saw him.' }],
    modernSlavery: [
      {
        ...{ ...recorded, takenFor: 'adult', consent: 'refused', route: 'duty-to-notify', words: 'He works at night.' },
        ...{ reportedAt: '2026-11-23T10:00:00Z', reportedBy: 'The county council', reference: 'DTN-1', doubts: [] },
      },
    ],
    ...changes,
  };
}

/** Probation’s supervision of somebody on licence, of whom nothing has been done yet. */
export const aSupervision = (): SupervisionView => ({
  ...{ crn: 'X123456', type: 'licence', startedOn: '2026-10-01', riskOfSeriousHarm: 'very-high', milestones: [] },
});

export const aLicence = (): LicenceView => ({
  conditions: [{ id: 'c-1', kind: 'no-contact', inWords: 'Not to approach her', inForce: true }],
  breaches: [
    {
      ...{ id: 'b-1', at: '2026-11-01T12:00:00Z', inWords: 'Rang her', escalation: 'warning' },
      allowedEscalations: ['senior-warning', 'recall-requested'],
    },
  ],
});

export const SAMPLE_ID = '3b1d8f0e-5c2a-4e7d-9a64-1f0c2b3d4e5f';

/** An examination that was done, with a sample about which the client has not decided. */
export const anExamination = (): ExaminationView => ({
  status: 'done',
  allowedSteps: [],
  steps: [{ step: 'finish', at: '2026-11-20T22:00:00Z', byName: 'Dr Rao' }],
  samples: [
    {
      ...{ id: SAMPLE_ID, type: 'oral', takenAt: '2026-11-20T22:00:00Z', expiresAt: '2028-11-20T22:00:00Z' },
      ...{ expired: false, explanation: 'Two years from when it was taken.' },
      allowedDecisions: ['keep', 'release-to-police', 'destroy'],
    },
  ],
});

/** An adviser’s support of Sarah, with something of each kind. */
export const anIsva = (changes: Partial<IsvaView> = {}): IsvaView => {
  const recorded = { recordedBy: 'Nadia Khan', recordedAt: '2026-11-23T10:05:00Z' };
  const on = '2026-11-23';
  return {
    ...{ version: 9, status: 'supported', adviserKindName: 'Independent sexual violence adviser (ISVA)' },
    adviser: { subject: 'nadia.khan', name: 'Nadia Khan' },
    ...{ reviewOn: '2026-11-20', reviewOverdue: true },
    allowedSteps: ['reallocate', 'contact', 'needs', 'plan-action', 'action-end', 'justice-stage', 'review', 'end'],
    history: [
      { step: 'offer', at: '2026-11-20T22:30:00Z', ...recorded },
      { step: 'accept', at: '2026-11-20T22:40:00Z', saidBy: 'self', ...recorded },
      { step: 'allocate', adviserName: 'Nadia Khan', ...recorded },
    ],
    contacts: [{ channel: 'call', at: '2026-11-23T10:00:00Z', result: 'reached', words: 'Well.', ...recorded }],
    needs: [
      { on, needs: [{ areaName: 'Being and feeling safe', level: 'high', words: 'He has a key.' }], ...recorded },
    ],
    plan: [{ action: 6, what: 'Go to the court with her', who: 'Nadia Khan', state: 'open' }],
    justiceStages: [{ stageName: 'Waiting for the trial', on, words: 'At Luton', ...recorded }],
    reviews: [{ on, nextOn: '2026-11-20', ...recorded }],
    endings: [{ reasonName: 'They have moved away', on, view: 'better', viewInWords: 'I sleep again.', ...recorded }],
    ...changes,
  };
};

export const CLIENT_ID = '5a1c9e7b-2d3f-4a6b-8c9d-0e1f2a3b4c5d';

export const anIsvaCase = (changes: Partial<IsvaCaseView> = {}): IsvaCaseView => ({
  ...{ id: CLIENT_ID, cameBy: 'themselves', person: aReferral().person, summary: 'What she said' },
  ...{ safeContact: { call: true, text: false }, channels: someChannels, occurredAt: '2026-11-20T21:00:00Z' },
  ...anIsva(),
  ...changes,
});

/** Sarah, who came to the referral centre by herself. */
export const aClient = (changes: Partial<ClientView> = {}): ClientView => ({
  ...{ id: CLIENT_ID, version: 3, cameAt: '2026-11-20T22:00:00Z', occurredAt: '2026-11-20T21:00:00Z' },
  ...{ person: aReferral().person, safeContact: { call: true, text: false }, channels: someChannels },
  ...{ summary: 'What she said', recordedBy: 'ruth.adeyemi', recordedAt: '2026-11-20T22:05:00Z', owed: false },
  referredOn: [{ id: REFERRAL_ID, to: 'beacon', status: 'accepted', at: '2026-11-21T09:00:00Z' }],
  examination: { ...anExamination(), allowedSteps: ['offer', 'finish', 'decline'] },
  isva: anIsva(),
  deadlines: [aDeadline({ what: 'Referral of a child to the safeguarding hub', standing: 'overdue' })],
  dataFlags: [],
  ...changes,
});

/** By which ways Sarah can be reached, and why not by the others. */
export const someChannels: readonly ChannelView[] = [
  { channel: 'call', name: 'Call', may: true, codeWord: 'library' },
  { channel: 'text', name: 'Text', may: false, because: 'said-unsafe' },
  { channel: 'letter', name: 'Write', may: false, because: 'not-said' },
];

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

export const PERSON_ID = '1f2e3d4c-5555-4666-8777-888899990000';

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
  ...changes,
});

export const MATCH_ID = '2a3b4c5d-6666-4777-8888-99990000aaaa';

const aRecord = (agency: Agency, recordId: string, person: Person, personId = PERSON_ID) => ({
  ...{ recordId, personId, agency, agencyRecordId: person.recordId ?? recordId },
  ...{ person, toldAt: '2026-11-20T22:05:00Z' },
});

export const OTHER_PERSON_ID = '2f3e4d5c-6666-4777-8888-999900001111';

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

export const aPage = <T>(items: readonly T[], changes: Partial<Page<T>> = {}): Page<T> => ({
  items,
  total: items.length,
  page: 1,
  pageSize: 25,
  ...changes,
});

/** What became of all that one agency sent another, and something of it that is missing. */
export const aPair = (changes: Partial<PairView> = {}): PairView => ({
  ...{ from: 'police', to: 'beacon', sent: 104, acknowledged: 97, inFlight: 3, quarantined: 1, overdue: 2 },
  ...{ notInSendersLedger: 0, undecided: 6, undecidedTooLong: 1, alerts: [] },
  ...{ secondsToReceipt: { median: 2, ninetieth: 300 }, secondsToDecision: { median: 7_300, ninetieth: 345_600 } },
  ...changes,
});

export const aMissing = (changes: Partial<MissingView> = {}): MissingView => ({
  ...{ referralId: '3f7f6a8e-9b5e-4f0e-8f43-0f4fd6a1a001', eventId: '3f7f6a8e-9b5e-4f0e-8f43-0f4fd6a1a002' },
  ...{ sequence: 4, part: 'decision', state: 'overdue', sentAt: '2026-11-20T21:15:00Z' },
  ...changes,
});
