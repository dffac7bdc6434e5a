import type { DeadlinePolicy } from '#libs/deadlines';

/** What a force tells victims that they will hear from it, and when; read on a page of the code before the present one. */
const promise = {
  version: '1',
  anchor: 'reported',
  anchorInWords: 'the report',
  pausedWhile: 'never',
  source: 'https://www.herts.police.uk/Information-and-services/Victim-services/What-to-expect-from-us',
  evidence: 'superseded',
  effectiveFrom: '2021-04-01',
} as const;

/** By when the police owe a victim word of what became of the case. None is approved by the partnership yet. */
export const victimUpdatePolicies: readonly DeadlinePolicy[] = [
  {
    ...promise,
    id: 'police-victim-update-first',
    name: 'First word to the victim',
    grade: 'standard',
    onNewGrade: 'keeps',
    limit: { unit: 'days', amount: 5 },
    warnBefore: { unit: 'days', amount: 1 },
  },
  {
    ...promise,
    id: 'police-victim-update-first',
    name: 'First word to the victim',
    grade: 'enhanced',
    onNewGrade: 'keeps',
    limit: { unit: 'hours', amount: 24 },
    warnBefore: { unit: 'hours', amount: 6 },
  },
  {
    ...promise,
    id: 'police-victim-update-second',
    name: 'Second word to the victim',
    grade: 'enhanced',
    onNewGrade: 'keeps',
    limit: { unit: 'days', amount: 10 },
    warnBefore: { unit: 'days', amount: 2 },
    note: 'The source does not say from when the ten days count; that they count from the report is our own.',
  },
  {
    ...promise,
    id: 'police-victim-update-next',
    name: 'Next word to the victim',
    anchor: 'last-update',
    anchorInWords: 'the word before',
    limit: { unit: 'days', amount: 28 },
    warnBefore: { unit: 'days', amount: 5 },
    note: 'Every 28 days until the case is finalised; that they count from when there was word last, or should have been and was not, is our own.',
  },
];
