import { counterpartsOf, unconnected } from '../incident/counterpart.js';
import type { Incident } from '../incident/incident.js';
import { latestWindow, type Judgement } from './judgement.js';
import type { IncidentPolicy, ReporterPolicy, VictimPolicy } from '../policy/policy.js';

/** Enough distinct incidents in the window. */
export function countIncidents(policy: IncidentPolicy, incidents: readonly Incident[]): Judgement | undefined {
  const latest = latestWindow(policy, incidents);
  if (!latest || latest.incidents.length < policy.atLeast) return undefined;
  return { ...latest, count: latest.incidents.length };
}

/** Enough distinct people in the window: the victims of a suspect, or those who reported one problem. */
export function countPeople(
  policy: VictimPolicy | ReporterPolicy,
  incidents: readonly Incident[],
): Judgement | undefined {
  const latest = latestWindow(
    policy,
    incidents.filter(({ counterparts }) => counterparts.length > 0),
  );
  if (!latest) return undefined;
  const people = counterpartsOf(latest.incidents);
  const counted = policy.counts === 'victims' && policy.unconnected ? unconnected(people) : people;
  if (counted.length < policy.atLeast || areTooFewReports(policy, latest.incidents)) return undefined;
  return { ...latest, count: counted.length, people: people.map(({ personId }) => personId) };
}

/** Who are named together in one incident have not reported separately. */
const areTooFewReports = (
  { counts, atLeast }: VictimPolicy | ReporterPolicy,
  { length }: readonly Incident[],
): boolean => counts === 'reporters' && length < atLeast;
