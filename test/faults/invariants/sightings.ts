import type { History } from '../history.js';
import type { SightingRow } from '../rows.js';
import { wantedIncidents } from './incidents.js';
import { missing, repeated, type Violation, violations } from './violation.js';

const described = ({ agency, recordId, incidentReference, role }: SightingRow): string =>
  `${agency} ${recordId} ${incidentReference} ${role}`;

/** Everybody in an accepted incident, and everybody referred, has been seen by the hub once for each who told it. */
export function checkSightings(history: History): Violation[] {
  const { sightings } = history.rows;
  const told = history.deliveries.filter(({ type }) => type === 'referral-hub.person-sighted.v1');
  const toldIds = told.map(({ eventId }) => eventId);
  const seenIds = sightings.map(({ eventId }) => eventId);
  return [
    ...violations('lost-sighting', missing(expected(history), sightings.map(described))),
    ...violations('lost-sighting', missing(toldIds, seenIds)),
    ...violations('phantom-sighting', missing(seenIds, toldIds)),
    ...violations('doubled-sighting', repeated(sightings.map(described))),
  ];
}

/** The police tell of each person in an incident; Beacon of each referral that it has, under the referral's id. */
function expected(history: History): string[] {
  const { incidents, received } = history.rows;
  const references = new Map(incidents.map(({ id, reference }) => [id, reference]));
  const recorded = new Set(references.values());
  const people = wantedIncidents(history)
    .filter(({ intent }) => recorded.has(intent.id))
    .flatMap(({ intent }) => intent.people.map(({ recordId, role }) => `police ${recordId} ${intent.id} ${role}`));
  const referred = received.map(({ id, incidentId }) => `beacon ${id} ${references.get(incidentId)} victim`);
  return [...people, ...referred];
}
