import type { DeadlinePolicy } from '#libs/deadlines';

const LOTHIAN =
  'https://apps.nhslothian.scot/refhelp/guidelines/sexualreprohealth/sexual-assault-services/sexual-assault-response-coordination-service/';

const window = {
  version: '1',
  anchor: 'offence',
  anchorInWords: 'the offence',
  // A body does not wait for an answer, an appointment or a working day.
  pausedWhile: 'never',
  source: LOTHIAN,
  evidence: 'verified',
  effectiveFrom: '2021-04-01',
} as const;

/**
 * How long after the offence each sample can be taken. Starting values from a Scottish guideline, until the centre has put
 * in those of the Faculty of Forensic and Legal Medicine, which are reviewed every six months and could not be read. Before
 * puberty the windows are shorter (background: 72 hours); these clocks do not tell.
 */
export const forensicWindows: readonly DeadlinePolicy[] = [
  {
    ...window,
    id: 'forensic-window-vaginal',
    name: 'Vaginal samples',
    limit: { unit: 'days', amount: 7, endsAt: 'same-time-of-day' },
    warnBefore: { unit: 'days', amount: 2 },
  },
  {
    ...window,
    id: 'forensic-window-anal',
    name: 'Anal samples',
    limit: { unit: 'hours', amount: 72 },
    warnBefore: { unit: 'hours', amount: 24 },
  },
  {
    ...window,
    id: 'forensic-window-digital',
    name: 'Samples after penetration by a finger',
    limit: { unit: 'hours', amount: 48 },
    warnBefore: { unit: 'hours', amount: 24 },
  },
  {
    ...window,
    id: 'forensic-window-oral',
    name: 'Oral samples',
    limit: { unit: 'hours', amount: 24 },
    warnBefore: { unit: 'hours', amount: 12 },
    note: 'A summary for training says 48 hours. The shorter one costs nothing: a sample may be taken after it.',
  },
];
