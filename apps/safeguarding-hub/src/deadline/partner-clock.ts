import { dueAt, policyInForce, startDeadline, type Deadline, type DeadlinePolicy } from '#libs/deadlines';
import type { TriageGrade } from '../triage/triage-grade.js';
import { calendar } from './calendar.js';
import { MERTON, opening } from './policies.data.js';

const answer = {
  id: 'partner-answer',
  version: '1',
  name: 'Answer of a partner',
  anchor: 'asked',
  anchorInWords: 'the question',
  pausedWhile: 'never',
  effectiveFrom: '2026-11-30',
} as const;

/**
 * How soon a partner is to answer what the hub asks it about a contact, by its grade when it is asked: what comes later changes
 * nothing of what was asked for. None is approved by the partnership yet.
 */
export const partnerPolicies: readonly DeadlinePolicy[] = [
  {
    ...answer,
    grade: 'red',
    onNewGrade: 'keeps',
    limit: { unit: 'hours', amount: 2 },
    source: MERTON,
    evidence: 'estimate',
    note: 'There the partners have two hours to say what they know. That it is so in the night is our own.',
  },
  {
    ...answer,
    grade: 'amber',
    onNewGrade: 'keeps',
    limit: { unit: 'opening-hours', amount: 6, opening },
    source: MERTON,
    evidence: 'estimate',
    note: 'There the partners have six hours to say what they know. That only the hub’s hours count is our own.',
  },
  {
    ...answer,
    limit: { unit: 'working-days', amount: 1 },
    source: 'Our own: the contact itself is to be decided in one working day.',
    evidence: 'estimate',
  },
];

/** By when the answer is wanted of a question that is asked now. */
export function answerBy(grade: TriageGrade | null, at: Date): string | undefined {
  const clock = ruleClock(grade, at);
  return clock && dueAt(clock, calendar)?.toISOString();
}

export type WrongTime = 'in-the-past' | 'later-than-the-rule';

/** Whether an answer can be wanted by a time: never later than the rule says. */
export function wrongTime(wanted: Date, rule: string | undefined, at: Date): WrongTime | undefined {
  if (wanted <= at) return 'in-the-past';
  return rule !== undefined && wanted > new Date(rule) ? 'later-than-the-rule' : undefined;
}

/** The clock of a question that is asked now: as the rule says, or sooner where whoever asks needs it sooner. */
export function partnerClock(grade: TriageGrade | null, at: Date, wanted?: string): Deadline | WrongTime | undefined {
  if (wanted === undefined) return ruleClock(grade, at);
  const until = new Date(wanted);
  return wrongTime(until, answerBy(grade, at), at) ?? clockUntil(until, at);
}

function ruleClock(grade: TriageGrade | null, at: Date): Deadline | undefined {
  const day = calendar.dateOf(at);
  const { id } = answer;
  const policy =
    (grade && policyInForce(partnerPolicies, { id, grade }, day)) ?? policyInForce(partnerPolicies, { id }, day);
  return policy && startDeadline(policy, at);
}

const AS_ASKED = 'as-asked';
const HOUR_MS = 3_600_000;

const clockUntil = (until: Date, at: Date): Deadline =>
  startDeadline(
    {
      ...{ ...answer, version: AS_ASKED },
      limit: { unit: 'hours', amount: (until.getTime() - at.getTime()) / HOUR_MS },
      source: 'Whoever asked, and needs it sooner than the rule says',
      evidence: 'estimate',
    },
    at,
  );

/** Whether somebody said by when the answer is wanted, and no rule. */
export const wasSaid = ({ policy }: Pick<Deadline, 'policy'>): boolean => policy.version === AS_ASKED;
