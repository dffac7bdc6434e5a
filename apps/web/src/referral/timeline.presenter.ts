import {
  amendmentReasons,
  errorReasons,
  referralOutcomes,
  rejectionReasons,
  reopeningReasons,
  withdrawalReasons,
  type ValueChange,
} from '#libs/case-schemas';
import type { Step } from '#libs/referral-lifecycle';
import type { TimelineEntry } from '../api/referral-view.js';
import { shortDate } from '../layout/dates.js';
import { agency, inWords } from '../layout/words.js';
import { teamWords } from './team.words.js';

export interface ChangeRow {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

export interface Happening {
  readonly title: string;
  /** The person, where one did it, and the agency. */
  readonly by: string;
  readonly at: string;
  /** Codes in words first, then what was written. */
  readonly said: readonly string[];
  /** Of an amendment: what each value was and is. */
  readonly changes?: readonly ChangeRow[];
}

/** What has happened so far, latest first. */
export const happenings = (timeline: readonly TimelineEntry[]): Happening[] => timeline.map(happening).reverse();

export const lastHappening = (timeline: readonly TimelineEntry[]): Happening | undefined => happenings(timeline)[0];

function happening(entry: TimelineEntry): Happening {
  const {
    at,
    by,
    byName,
    step,
    title,
    note,
    reason,
    outcome,
    evidence,
    assignee,
    team,
    priority,
    to,
    changes = [],
  } = entry;
  return {
    title: team ? 'Team changed' : (title ?? inWords(titles, step)),
    by: byName ? `${byName}, ${agency(by)}` : agency(by),
    at,
    said: [
      reason && inWords(reasonsOf[step] ?? {}, reason),
      outcome && inWords(referralOutcomes, outcome),
      assignee && `To ${assignee}`,
      team && inWords(teamWords[by] ?? {}, team),
      to && agency(to),
      priority && inWords({}, priority),
      note,
      evidence,
    ].filter(isSaid),
    ...(changes.length > 0 && { changes: changes.map(changeRow) }),
  };
}

/** What happened last, for a row of a list: `Referral rejected: not eligible`, and when. */
export const inBrief = ({ step, reason, outcome, at }: TimelineEntry) => ({
  what: inWords(titles, step),
  why: reason ? inWords(reasonsOf[step] ?? {}, reason) : outcome && inWords(referralOutcomes, outcome),
  when: shortDate(at),
});

const reasonsOf: Partial<Record<Step, Readonly<Record<string, string>>>> = {
  reject: rejectionReasons,
  withdraw: withdrawalReasons,
  amend: amendmentReasons,
  reopen: reopeningReasons,
  'enter-in-error': errorReasons,
};

const isSaid = (text: string | undefined): text is string => text !== undefined && text.trim() !== '';

const titles = {
  send: 'Referral sent',
  amend: 'Referral put right',
  receive: 'Referral received',
  open: 'Referral opened',
  assign: 'Who works on it changed',
  prioritise: 'Priority changed',
  accept: 'Referral accepted',
  reject: 'Referral rejected',
  ask: 'Question asked',
  answer: 'Question answered',
  progress: 'Progress note',
  conclude: 'Referral concluded',
  withdraw: 'Referral withdrawn',
  dispute: 'Rejection disputed',
  uphold: 'Rejection upheld',
  'refer-on': 'Referred on',
  reopen: 'Referral reopened',
  'enter-in-error': 'Entered in error',
} satisfies Record<Step, string>;

const changeRow = ({ field, before, after }: ValueChange): ChangeRow => ({
  field: fieldInWords(field),
  before: valueInWords(before),
  after: valueInWords(after),
});

/** `person.names[0].surname` becomes `Person, names 1, surname`. */
function fieldInWords(field: string): string {
  const places = field.replace(/\[(\d+)\]/g, (_, index: string) => ` ${Number(index) + 1}`);
  const words = places.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1).replaceAll('.', ', ');
}

function valueInWords(value: ValueChange['before']): string {
  if (value === undefined) return 'nothing';
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
}
