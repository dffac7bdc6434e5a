import type { PersonSighting } from './patterns.js';

/**
 * How far apart two agencies may place one incident. Source of the rule that the same incident told to more than one
 * agency counts once: ASB case review, Three Rivers and East Herts district councils,
 * https://www.threerivers.gov.uk/egcl-page/the-community-trigger-for-anti-social-behaviour. They set no tolerance; an
 * hour is a starting value.
 */
export const sameHappening = { withinMinutes: 60, effectiveFrom: '2021-04-01' } as const;

/**
 * Gives what two agencies tell of one happening one incident key. A person who tells Beacon what the police know
 * already seldom has the police's number: the same role in the same kind of incident within the hour, recorded by
 * another agency, is taken to be the same, and so is what one person's tellers give the same number. Two numbers stay two.
 */
export function asOneIncident(sightings: readonly PersonSighting[]): PersonSighting[] {
  const keys = new Map<string, string>();
  for (const sighting of sightings) {
    const same = sightings.filter((other) => isSameHappening(sighting, other)).sort(firstOccurred)[0];
    if (same) keys.set(sighting.incidentKey, same.incidentKey);
  }
  return sightings.map((sighting) => ({ ...sighting, incidentKey: lastOf(keys, sighting.incidentKey) }));
}

/**
 * One that is the same as a second is the same as what that is the same as. Two that were told without a number first and then with
 * two lead to one another: of such the one is kept that is kept sooner.
 */
function lastOf(keys: ReadonlyMap<string, string>, key: string, passed: readonly string[] = []): string {
  const ring = passed.indexOf(key);
  if (ring >= 0) return [...passed.slice(ring)].sort(soonerKept)[0] ?? key;
  const next = keys.get(key);
  return next === undefined ? key : lastOf(keys, next, [...passed, key]);
}

const numberOf = ({ incidentReference }: PersonSighting): string | undefined =>
  incidentReference?.replace(/\s/g, '').toUpperCase() || undefined;

/** Of two tellings of one happening the one that the police have numbered keeps its key, and of two with the number that of the police. */
function isSameHappening(sighting: PersonSighting, other: PersonSighting): boolean {
  if (other.incidentKey === sighting.incidentKey || other.role !== sighting.role) return false;
  const number = numberOf(sighting);
  if (number !== undefined)
    return number === numberOf(other) && soonerKept(other.incidentKey, sighting.incidentKey) < 0;
  if (numberOf(other) === undefined || recorderOf(other.incidentKey) === recorderOf(sighting.incidentKey)) return false;
  return other.category === sighting.category && isWithinTheHour(sighting, other);
}

/** By the key of the police those are known who were there besides. */
const soonerKept = (one: string, other: string): number =>
  Number(recorderOf(one) !== 'police') - Number(recorderOf(other) !== 'police') || (one < other ? -1 : 1);

/** Who recorded an incident first, by the beginning of its key; the unique reference number is the police's. */
const recorderOf = (incidentKey: string): string => incidentKey.replace(/^urn:/, 'police:').split(':')[0] ?? '';

const isWithinTheHour = (one: PersonSighting, other: PersonSighting): boolean =>
  Math.abs(one.occurredAt.getTime() - other.occurredAt.getTime()) <= sameHappening.withinMinutes * 60_000;

const firstOccurred = (one: PersonSighting, other: PersonSighting): number =>
  one.occurredAt.getTime() - other.occurredAt.getTime() || one.incidentKey.localeCompare(other.incidentKey);
