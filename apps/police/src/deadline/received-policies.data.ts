import type { DeadlinePolicy } from '#libs/deadlines';

/** What a force told the victims of a crime that they would hear from it, and when. */
const update = {
  id: 'police-report-update',
  version: '1',
  name: 'First word of what became of the report',
  anchor: 'received-for-report-to-police',
  anchorInWords: 'its arrival',
  onNewGrade: 'keeps',
  pausedWhile: 'never',
  source: 'https://www.herts.police.uk/Information-and-services/Victim-services/What-to-expect-from-us',
  evidence: 'superseded',
  note: 'Said of what a victim reports to the police themselves. That a report through another agency counts from its arrival, and that whoever passed it on is told, is our own.',
  effectiveFrom: '2021-04-01',
} as const;

/** By which colour a safeguarding hub asks what the police know; the priority that a referral came with is taken for it. */
const informationBack = {
  id: 'police-information-back',
  version: '1',
  name: 'What the police know, back to the safeguarding hub',
  anchor: 'received-for-safeguarding',
  anchorInWords: 'its arrival',
  onNewGrade: 'keeps',
  pausedWhile: 'never',
  source: 'https://studylib.net/doc/18436447/multi-agency-safeguarding-hub-guide-for',
  evidence: 'verified',
  effectiveFrom: '2021-04-01',
} as const;

/** By when the police must act on what others refer to them. Starting values until the partnership has approved its own; each says how far it can be trusted. */
export const receivedPolicies: readonly DeadlinePolicy[] = [
  {
    id: 'police-received-decision',
    version: '1',
    name: 'Decision on the referral',
    anchor: 'received',
    anchorInWords: 'its arrival',
    limit: { unit: 'working-days', amount: 2 },
    pausedWhile: ['on-hold'],
    warnBefore: { unit: 'working-days', amount: 1 },
    source: 'https://www.nottinghamshire.police.uk/faqs/what-are-victims-services',
    evidence: 'estimate',
    note: 'The source gives the police two working days to refer a victim; that they answer what is referred to them in as many is our own.',
    effectiveFrom: '2021-04-01',
  },
  {
    ...update,
    grade: 'standard',
    limit: { unit: 'days', amount: 5 },
    warnBefore: { unit: 'days', amount: 1 },
  },
  {
    ...update,
    grade: 'enhanced',
    limit: { unit: 'hours', amount: 24 },
    warnBefore: { unit: 'hours', amount: 6 },
  },
  {
    ...informationBack,
    grade: 'routine',
    limit: { unit: 'hours', amount: 24 },
    warnBefore: { unit: 'hours', amount: 6 },
    note: 'Green, in the guide of Merton; the hours of Hertfordshire’s hub were not found. That a routine referral is green is our own.',
  },
  {
    ...informationBack,
    grade: 'urgent',
    limit: { unit: 'hours', amount: 6 },
    warnBefore: { unit: 'hours', amount: 2 },
    note: 'Amber, in the guide of Merton; the hours of Hertfordshire’s hub were not found. That an urgent referral is amber is our own.',
  },
  {
    ...informationBack,
    grade: 'emergency',
    limit: { unit: 'hours', amount: 2 },
    warnBefore: { unit: 'hours', amount: 1 },
    note: 'Red, in the guide of Merton; the hours of Hertfordshire’s hub were not found. That an emergency is red is our own.',
  },
];
