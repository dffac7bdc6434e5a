import type { Calendar } from '../incident/calendar.js';
import type { Incident } from '../incident/incident.js';
import type { Judgement } from './judgement.js';
import type { IncidentPolicy } from '../policy/policy.js';
import { startOf } from '../incident/calendar.js';

/**
 * The MARAC repeat: another incident after the last referral (or discussion, whichever the policy goes by), unless that
 * was too long ago. That the other incident is then referred itself takes nothing away. Source:
 * https://safelives.org.uk/definition-repeat-marac
 */
export function followUp(
  policy: IncidentPolicy,
  incidents: readonly Incident[],
  dayOf: Calendar,
): Judgement | undefined {
  const latest = incidents.at(-1);
  const last = latest && lastBefore(latest, incidents.slice(0, -1), policy);
  if (!last || !policy.window) return undefined;
  const [from, to] = [dayOf(last), latest.day];
  const since = incidents.filter((incident) => isReferredAt(last, incident, policy) || isAfter(last, incident));
  if (from < startOf(policy.window, to) || since.length < policy.atLeast) return undefined;
  return { count: since.length, from, to, incidents: since };
}

function lastBefore(latest: Incident, earlier: readonly Incident[], policy: IncidentPolicy): Date | undefined {
  return earlier
    .flatMap((incident) => datesOf(incident, policy))
    .filter((at) => isAfter(at, latest))
    .sort((one, other) => one.getTime() - other.getTime())
    .at(-1);
}

const datesOf = ({ referredAt, discussedAt }: Incident, { anchor }: IncidentPolicy): readonly Date[] =>
  anchor === 'discussed' ? discussedAt : referredAt;

const isAfter = (at: Date, { evidence }: Incident): boolean => evidence.occurredAt > at;

/** One referral may be about several incidents. */
const isReferredAt = (at: Date, incident: Incident, policy: IncidentPolicy): boolean =>
  datesOf(incident, policy).some((date) => date.getTime() === at.getTime());
