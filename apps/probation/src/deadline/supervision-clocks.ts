import { meet, policiesStartedBy, startDeadline, tick, type Deadline, type EarlierCount } from '#libs/deadlines';
import type { Milestone, Supervision } from '../supervision/supervision.js';
import type { Rules } from './deadline.js';

/** Which policy asks for what. */
const policyOf: Readonly<Record<Milestone, string>> = {
  'first-appointment': 'probation-first-appointment',
  'initial-plan': 'probation-initial-plan',
};

/**
 * The clocks of a supervision as it is recorded now. Where its type or its start is put right they are counted anew:
 * what was done stays done, and what was late by the earlier count stays on record.
 */
export function clocksOfSupervision(
  { type, startedOn }: Pick<Supervision, 'type' | 'startedOn'>,
  known: readonly Deadline[],
  now: Date,
  rules: Rules,
): Deadline[] {
  const started = policiesStartedBy(rules.policies, { anchor: 'supervision-started', grade: type }, startedOn);
  return started.map((policy) => {
    const before = known.find((each) => each.policy.id === policy.id);
    const clock = startDeadline(policy, noonOf(startedOn));
    if (!before) return clock;
    return isSameCount(before, clock) ? before : countedAnew(before, clock, now, rules);
  });
}

/** The clocks that something done ends: none where there are none. */
export const clocksMet = (known: readonly Deadline[], milestone: Milestone, at: Date): Deadline[] =>
  known.filter(({ policy }) => policy.id === policyOf[milestone]).map((clock) => meet(clock, at));

function countedAnew(before: Deadline, clock: Deadline, now: Date, { calendar }: Rules): Deadline {
  const anew = { ...clock, earlier: [...before.earlier, brokenOff(tick(before, now, calendar).deadline, now)] };
  return before.ended?.as === 'met' ? meet(anew, new Date(before.ended.at)) : anew;
}

const brokenOff = ({ policy, countedFrom, breachedAt }: Deadline, now: Date): EarlierCount => ({
  grade: policy.grade ?? null,
  policyVersion: policy.version,
  countedFrom,
  until: now.toISOString(),
  breachedAt,
});

const isSameCount = (one: Deadline, other: Deadline): boolean =>
  one.policy.grade === other.policy.grade && one.anchoredAt === other.anchoredAt;

/** A moment of that day both in London and in UTC; limits are in days, of which the first does not count. */
const noonOf = (day: string): Date => new Date(`${day}T12:00:00Z`);
