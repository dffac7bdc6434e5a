import { mondayToFriday, openOn, type DeadlinePolicy } from '#libs/deadlines';

/** What the hub asks about somebody, by the grade of the contact about which it asks. */
const informationGiven = {
  id: 'beacon-information-given',
  version: '1',
  name: 'Answer to the safeguarding hub',
  anchor: 'information-requested',
  anchorInWords: 'its arrival',
  pausedWhile: 'never',
  effectiveFrom: '2026-11-30',
} as const;
const MERTON = 'https://studylib.net/doc/18436447/multi-agency-safeguarding-hub-guide-for';
const office = openOn(mondayToFriday, '09:00', '17:00');

/** By when Beacon must act. Starting values until the partnership has approved its own; each says how far it can be trusted. */
export const deadlinePolicies: readonly DeadlinePolicy[] = [
  {
    id: 'beacon-decision',
    version: '1',
    name: 'Decision on the referral',
    anchor: 'received',
    anchorInWords: 'its arrival',
    limit: { unit: 'working-days', amount: 2 },
    pausedWhile: ['on-hold'],
    warnBefore: { unit: 'working-days', amount: 1 },
    source: 'https://www.nottinghamshire.police.uk/faqs/what-are-victims-services',
    evidence: 'estimate',
    note: 'The source gives the police two working days to refer a victim; that the service answers in as many is our own.',
    effectiveFrom: '2021-04-01',
  },
  {
    id: 'beacon-first-contact',
    version: '1',
    name: 'First contact with the person',
    anchor: 'accepted',
    anchorInWords: 'the acceptance',
    limit: { unit: 'working-days', amount: 2 },
    pausedWhile: 'never',
    warnBefore: { unit: 'working-days', amount: 1 },
    source: 'Victims’ Code, right 4: to be referred to services that support victims',
    evidence: 'estimate',
    note: 'The Code names no limit for the service. A question to the sender does not keep anybody from the person, so nothing pauses it.',
    effectiveFrom: '2021-04-01',
  },
  {
    id: 'beacon-alert-seen',
    version: '1',
    name: 'Acknowledgement of the alert',
    anchor: 'alerted',
    anchorInWords: 'its arrival',
    limit: { unit: 'opening-hours', amount: 8, opening: office },
    pausedWhile: 'never',
    warnBefore: { unit: 'opening-hours', amount: 2 },
    source: 'Our own proposal',
    evidence: 'estimate',
    note: 'No source names how soon an alert must be seen. One day of office hours, so that no caseworker’s working day passes without somebody knowing of it.',
    effectiveFrom: '2021-04-01',
  },
  {
    ...informationGiven,
    grade: 'red',
    onNewGrade: 'keeps',
    limit: { unit: 'opening-hours', amount: 2, opening: office },
    source: MERTON,
    evidence: 'estimate',
    note: 'There the partners have two hours to say what they know of a red case. That only Beacon’s own hours count, and that these are nine to five from Monday to Friday, is our own: nobody there works by night.',
  },
  {
    ...informationGiven,
    grade: 'amber',
    onNewGrade: 'keeps',
    limit: { unit: 'opening-hours', amount: 6, opening: office },
    source: MERTON,
    evidence: 'estimate',
    note: 'There the partners have six hours to say what they know of an amber case. That only Beacon’s own hours count is our own.',
  },
  {
    ...informationGiven,
    limit: { unit: 'working-days', amount: 1 },
    source: 'Our own: the hub is to decide in one working day.',
    evidence: 'estimate',
  },
];
