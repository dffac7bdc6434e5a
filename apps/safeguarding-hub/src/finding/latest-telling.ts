import type { PersonSighting } from './patterns.js';

/** Of what one agency told of one record's part in one incident the last word: what it said before was put right by it. */
export function latestTellings(sightings: readonly PersonSighting[]): PersonSighting[] {
  const latest = new Map<string, PersonSighting>();
  for (const sighting of sightings) {
    const part = [sighting.recordId, sighting.incidentKey, sighting.role].join(' ');
    const before = latest.get(part);
    if (!before || isLater(sighting, before)) latest.set(part, sighting);
  }
  return [...latest.values()];
}

const isLater = (one: PersonSighting, other: PersonSighting): boolean =>
  one.toldAt.getTime() === other.toldAt.getTime() ? one.eventId > other.eventId : one.toldAt > other.toldAt;
