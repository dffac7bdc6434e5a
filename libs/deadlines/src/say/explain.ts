import type { Calendar } from '../calendar/calendar.js';
import type { Deadline } from '../deadline/deadline.js';
import { isPaused } from '../deadline/deadline.js';
import { dueAt } from '../deadline/due-at.js';
import type { DeadlinePolicy, Evidence, Limit } from '../policy/deadline-policy.js';
import { dayInWords, momentInWords } from './dates-in-words.js';

/** The parts of an explanation, for a page that sets them apart. None ends with a full stop. */
export interface DeadlineInWords {
  readonly due: string;
  readonly rule: string;
  /** What was left out of the count, where anything was. */
  readonly leftOut: readonly string[];
  /** How it ended, once it has. */
  readonly end: string | null;
  readonly source: string;
}

/** When it is due, by which rule, from which source, in sentences for a page. They say nothing of whom it is about. */
export function explainDeadline(deadline: Deadline, calendar: Calendar): string {
  const { due, rule, leftOut, end, source } = deadlineInWords(deadline, calendar);
  return [due, rule, ...leftOut, ...(end === null ? [] : [end]), source].map((part) => `${part}.`).join(' ');
}

export function deadlineInWords(deadline: Deadline, calendar: Calendar): DeadlineInWords {
  const due = dueAt(deadline, calendar);
  return {
    due: dueInWords(deadline, due, calendar),
    rule: ruleInWords(deadline, calendar),
    leftOut: due ? leftOutOf(deadline, due, calendar) : [],
    end: endInWords(deadline, calendar),
    source: sourceInWords(deadline.policy),
  };
}

function dueInWords(deadline: Deadline, due: Date | null, calendar: Calendar): string {
  if (due) return `Due by ${momentInWords(due, calendar)}`;
  const since = new Date(deadline.pauses.at(-1)?.from ?? deadline.countedFrom);
  return `The clock stands still since ${momentInWords(since, calendar)}`;
}

function ruleInWords({ policy, anchoredAt, countedFrom }: Deadline, calendar: Calendar): string {
  const anchor = `${policy.anchorInWords} (${momentInWords(new Date(anchoredAt), calendar)})`;
  const grade = policy.grade === undefined ? '' : ` where the grade is ${policy.grade}`;
  const anew = momentInWords(new Date(countedFrom), calendar);
  const from = countedFrom === anchoredAt ? anchor : `the change of grade (${anew}), after ${anchor}`;
  return `${policy.name}: within ${limitInWords(policy.limit)} of ${from}${grade}`;
}

const unitInWords = {
  hours: ['hour', 'hours'],
  'opening-hours': ['opening hour', 'opening hours'],
  days: ['day', 'days'],
  'working-days': ['working day', 'working days'],
  months: ['month', 'months'],
} as const satisfies Record<Limit['unit'], readonly [string, string]>;

/** `2 working days`; part of an hour in minutes. */
export function limitInWords({ amount, unit }: Limit): string {
  if (unit === 'hours' && !Number.isInteger(amount)) return counted(Math.round(amount * 60), ['minute', 'minutes']);
  return counted(amount, unitInWords[unit]);
}

const counted = (amount: number, [one, more]: readonly [string, string]): string =>
  `${amount} ${amount === 1 ? one : more}`;

function leftOutOf(deadline: Deadline, due: Date, calendar: Calendar): string[] {
  const pauses = deadline.pauses.filter(({ from }) => new Date(from) < due).length;
  const times = pauses === 1 ? 'once' : `${pauses} times`;
  const days = daysOffUntil(deadline, due, calendar);
  return [
    ...(days.length > 0 ? [`Not counted: ${days.join(', ')}`] : []),
    ...(pauses > 0 ? [`The clock stood still ${times} in between`] : []),
    ...(isPaused(deadline) ? ['The clock stands still now'] : []),
  ];
}

/** The bank holidays that a count of working days went over, which a reader may have forgotten. */
function daysOffUntil({ policy, countedFrom }: Deadline, due: Date, calendar: Calendar): string[] {
  if (policy.limit.unit !== 'working-days') return [];
  const found: string[] = [];
  let day = calendar.dayOf(Date.parse(countedFrom)).next;
  for (; day.startsAt < due.getTime(); day = day.next)
    if (day.bankHoliday !== undefined && day.weekday !== 'saturday' && day.weekday !== 'sunday')
      found.push(`${dayInWords(day.date)} (${day.bankHoliday})`);
  return found;
}

function endInWords({ ended }: Deadline, calendar: Calendar): string | null {
  if (!ended) return null;
  return `${ended.as === 'met' ? 'Done' : 'Cancelled'} at ${momentInWords(new Date(ended.at), calendar)}`;
}

const evidenceInWords: Record<Evidence, string> = {
  verified: '',
  superseded: ', in an edition that may have been replaced',
  background: ', background knowledge that was not checked there',
  estimate: ', our own estimate',
};

function sourceInWords({ id, version, effectiveFrom, source, evidence, approvedBy }: DeadlinePolicy): string {
  const approved = approvedBy === undefined ? '' : `, approved by ${approvedBy}`;
  const since = `policy ${id}, version ${version}, in force since ${dayInWords(effectiveFrom)}${approved}`;
  return `Source: ${source}${evidenceInWords[evidence]} (${since})`;
}
