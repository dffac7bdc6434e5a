import { riskGrades } from '#libs/case-schemas';
import { daysBetween } from '../incident/calendar.js';
import { highest } from '../incident/collect.js';
import type { Incident } from '../incident/incident.js';
import { latestWindow, type Judgement, type SignSeen } from './judgement.js';
import type { EscalationPolicy, EscalationSign } from '../policy/policy.js';

/** Enough incidents in the window, with enough of the signs that it gets worse. */
export function escalation(policy: EscalationPolicy, incidents: readonly Incident[]): Judgement | undefined {
  const latest = latestWindow(policy, incidents);
  if (!latest || latest.incidents.length < policy.atLeast) return undefined;
  const signs = policy.signs.flatMap((sign) => lookFor[sign](latest.incidents, policy) ?? []);
  if (signs.length < policy.signsAtLeast) return undefined;
  return { ...latest, count: latest.incidents.length, signs };
}

type LookFor = (incidents: readonly Incident[], policy: EscalationPolicy) => SignSeen | undefined;

const lookFor = {
  'shortening-gaps': shorteningGaps,
  'rising-grade': risingGrade,
  'another-victim': anotherVictim,
} satisfies Record<EscalationSign, LookFor>;

/** The latest came much sooner after the one before than they had come until then. Three incidents make two gaps. */
function shorteningGaps(incidents: readonly Incident[], { gapAtMost }: EscalationPolicy): SignSeen | undefined {
  const days = incidents.map(({ day }) => day);
  const [first, previous, latest] = [days[0], days.at(-2), days.at(-1)];
  if (days.length < 3 || !first || !previous || !latest) return undefined;
  const before = daysBetween(first, previous) / (days.length - 2);
  const now = daysBetween(previous, latest);
  if (before === 0 || now > before * gapAtMost) return undefined;
  return { sign: 'shortening-gaps', gapBefore: before, gapNow: now };
}

/** One of the later half of those that were graded is graver than any before. */
function risingGrade(incidents: readonly Incident[]): SignSeen | undefined {
  const grades = incidents.flatMap(({ evidence: { grade } }) => grade ?? []);
  const earlier = grades.slice(0, Math.floor(grades.length / 2));
  const [before, now] = [highest(riskGrades, earlier), highest(riskGrades, grades)];
  if (!before || !now || riskGrades.indexOf(now) <= riskGrades.indexOf(before)) return undefined;
  return { sign: 'rising-grade', gradeBefore: before, gradeNow: now };
}

/** Somebody is harmed who was not at first. */
function anotherVictim(incidents: readonly Incident[]): SignSeen | undefined {
  const victims = incidents
    .map(({ counterparts }) => counterparts.map(({ personId }) => personId))
    .filter((people) => people.length > 0);
  const first = new Set(victims[0]);
  const all = new Set(victims.flat());
  if (all.size === first.size) return undefined;
  return { sign: 'another-victim', victimsBefore: first.size, victimsNow: all.size };
}
