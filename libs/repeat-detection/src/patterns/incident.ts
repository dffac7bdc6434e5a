import { dayIn } from './calendar.js';
import type { Policy } from './policy.js';

/** That a person was there, in one role, as one agency tells it. */
export interface DatedSighting {
  /** The same for one incident, whoever tells of it. */
  readonly incidentKey: string;
  readonly occurredAt: Date;
  readonly reportedAt: Date;
  readonly category: string;
  /** This person's part in this incident. */
  readonly role: string;
  /** The agency that tells it. */
  readonly toldBy: string;
  /** Those on the other side: the suspects of a victim, the victims of a suspect. */
  readonly counterpartPersonIds?: readonly string[];
}

/** One incident, told by one agency or by five. */
export interface Evidence {
  readonly incidentKey: string;
  readonly occurredAt: Date;
  readonly reportedAt: Date;
  readonly category: string;
  readonly role: string;
  readonly toldBy: readonly string[];
}

/** An incident's place in time, on the day that the policy goes by. */
export interface PlacedIncident {
  readonly day: string;
  readonly evidence: Evidence;
}

/** The incidents that these sightings tell of, oldest first. Where tellers differ, the first report is believed. */
export function incidentsOf(
  sightings: readonly DatedSighting[],
  { anchor }: Policy,
  timeZone: string,
): PlacedIncident[] {
  return byIncident(sightings)
    .map(toEvidence)
    .map((evidence) => ({
      day: dayIn(timeZone, anchor === 'occurred' ? evidence.occurredAt : evidence.reportedAt),
      evidence,
    }))
    .sort(oldestFirst);
}

function byIncident(sightings: readonly DatedSighting[]): DatedSighting[][] {
  const groups = new Map<string, DatedSighting[]>();
  for (const sighting of sightings) {
    const group = groups.get(sighting.incidentKey);
    if (group) group.push(sighting);
    else groups.set(sighting.incidentKey, [sighting]);
  }
  return [...groups.values()];
}

function toEvidence(sightings: readonly DatedSighting[]): Evidence {
  const [first] = [...sightings].sort(firstReport) as [DatedSighting];
  const { incidentKey, occurredAt, reportedAt, category, role } = first;
  const toldBy = [...new Set(sightings.map((sighting) => sighting.toldBy))].sort();
  return { incidentKey, occurredAt, reportedAt, category, role, toldBy };
}

const firstReport = (one: DatedSighting, other: DatedSighting): number =>
  one.reportedAt.getTime() - other.reportedAt.getTime() ||
  one.occurredAt.getTime() - other.occurredAt.getTime() ||
  compareTexts(one.toldBy, other.toldBy) ||
  compareTexts(one.category, other.category) ||
  compareTexts(one.role, other.role);

const oldestFirst = (one: PlacedIncident, other: PlacedIncident): number =>
  compareTexts(one.day, other.day) ||
  one.evidence.occurredAt.getTime() - other.evidence.occurredAt.getTime() ||
  compareTexts(one.evidence.incidentKey, other.evidence.incidentKey);

const compareTexts = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
