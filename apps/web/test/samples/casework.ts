import type { CaseworkView, MeetingView } from '../../src/api/casework-view.js';
import { aPartnerRequest } from './information.js';
import { aDeadline } from './referral.js';

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
    informationRequests: [aPartnerRequest()],
    partnersToAsk: ['police'],
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
