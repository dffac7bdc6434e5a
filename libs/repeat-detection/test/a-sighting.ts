import { findPatterns } from '../src/patterns/find-patterns.js';
import type { Finding, Telling } from '../src/patterns/finding.js';
import type { DatedSighting } from '../src/patterns/incident/sighting.js';
import { policies } from '../src/patterns/policy/policies.js';
import type { Policy } from '../src/patterns/policy/policy.js';

const names: Record<string, string> = { force: 'the force', centre: 'the centre', court: 'the court' };

export const telling: Telling = {
  nameOf: (agency) => names[agency] ?? agency,
  calledOf: (personId) => (personId === 'mark' ? 'man' : 'person'),
};

/** After everything that happens in these tests. */
export const later = new Date('2026-11-23T12:00:00Z');

/** A day, which is its noon, or an instant. */
export const at = (day: string): Date => new Date(day.length > 10 ? day : `${day}T12:00:00Z`);

/** A victim at home, told by the force on the same day, unless said otherwise. */
export function sighting(incidentKey: string, day: string, other: Partial<DatedSighting> = {}): DatedSighting {
  return {
    incidentKey,
    occurredAt: at(day),
    reportedAt: at(day),
    category: 'domestic-abuse',
    role: 'victim',
    toldBy: 'force',
    ...other,
  };
}

/** One sighting for each day, each of an incident of its own. */
export const onDays = (days: readonly string[], other: Partial<DatedSighting> = {}): DatedSighting[] =>
  days.map((day) => sighting(day, day, other));

export function policy(id: string): Policy {
  const found = policies.find((one) => one.id === id);
  if (!found) throw new Error(`no policy ${id}`);
  return found;
}

/** What is found under these policies, all that are shipped unless said otherwise. */
export const find = (
  sightings: readonly DatedSighting[],
  rules: readonly Policy[] = policies,
  asOf: Date = later,
): Finding[] => findPatterns(sightings, rules, asOf, telling);

/** The ids of the policies that are met. */
export const metBy = (sightings: readonly DatedSighting[], ids?: readonly string[]): string[] =>
  find(sightings, ids?.map(policy)).map((finding) => finding.policy.id);
