import { mondayToFriday, openOn, type DeadlinePolicy } from '#libs/deadlines';

/** What the hub asks about somebody, by the grade of the contact about which it asks. */
const informationGiven = {
  id: 'youth-offending-information-given',
  version: '1',
  name: 'Answer to the safeguarding hub',
  anchor: 'information-requested',
  anchorInWords: 'its arrival',
  pausedWhile: 'never',
  effectiveFrom: '2026-11-30',
} as const;
const MERTON = 'https://studylib.net/doc/18436447/multi-agency-safeguarding-hub-guide-for';

/** By when the service must act. Starting values until the partnership has approved its own; each says how far it can be trusted. */
export const deadlinePolicies: readonly DeadlinePolicy[] = [
  {
    id: 'youth-offending-decision',
    version: '1',
    name: 'Decision on the referral',
    anchor: 'received',
    anchorInWords: 'its arrival',
    limit: { unit: 'working-days', amount: 2 },
    pausedWhile: ['on-hold'],
    warnBefore: { unit: 'working-days', amount: 1 },
    source: 'https://www.gov.uk/guidance/case-management-guidance/how-to-use-out-of-court-disposals',
    evidence: 'estimate',
    note: 'The source names no limit for the answer; that whoever must prepare a joint decision answers in two working days is our own.',
    effectiveFrom: '2021-04-01',
  },
  {
    id: 'youth-offending-assessment',
    version: '1',
    name: 'Assessment of the child',
    anchor: 'received-for-out-of-court',
    anchorInWords: 'its arrival',
    limit: { unit: 'working-days', amount: 10 },
    pausedWhile: ['rejected', 'disputed', 'concluded'],
    warnBefore: { unit: 'working-days', amount: 2 },
    source:
      'https://www.gov.uk/government/publications/use-out-of-court-disposals/use-out-of-court-disposals-section-1-case-management-guidance',
    evidence: 'superseded',
    note: 'Guidance of 2014. What replaced it names no limit where it was read, so this stands until the partnership says otherwise. A question to the police does not stop it; a rejection does.',
    effectiveFrom: '2021-04-01',
  },
  {
    id: 'youth-offending-alert-seen',
    version: '1',
    name: 'Acknowledgement of the alert',
    anchor: 'alerted',
    anchorInWords: 'its arrival',
    limit: { unit: 'opening-hours', amount: 8, opening: openOn(mondayToFriday, '09:00', '17:00') },
    pausedWhile: 'never',
    warnBefore: { unit: 'opening-hours', amount: 2 },
    source: 'Our own proposal',
    evidence: 'estimate',
    note: 'No source names how soon an alert must be seen. One day of office hours, so that nobody works a day with somebody without knowing of it.',
    effectiveFrom: '2021-04-01',
  },
  {
    ...informationGiven,
    grade: 'red',
    onNewGrade: 'keeps',
    limit: { unit: 'hours', amount: 2 },
    source: MERTON,
    evidence: 'estimate',
    note: 'There the partners have two hours to say what they know of a red case. That they run by night too is our own: somebody on call is to answer.',
  },
  {
    ...informationGiven,
    grade: 'amber',
    onNewGrade: 'keeps',
    limit: { unit: 'opening-hours', amount: 6, opening: openOn(mondayToFriday, '09:00', '17:00') },
    source: MERTON,
    evidence: 'estimate',
    note: 'There the partners have six hours to say what they know of an amber case. That only hours count in which the service works, and that these are nine to five from Monday to Friday, is our own.',
  },
  {
    ...informationGiven,
    limit: { unit: 'working-days', amount: 1 },
    source: 'Our own: the hub is to decide in one working day.',
    evidence: 'estimate',
  },
];
