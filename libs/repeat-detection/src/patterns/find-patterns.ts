import { dayIn, monthsBefore } from './calendar.js';
import { incidentsOf, type DatedSighting, type Evidence, type PlacedIncident } from './incident.js';
import { policiesInForce, type PatternKind, type Policy } from './policy.js';
import { sayFinding } from './sentence.js';

/** Somebody has been here before. A dated fact: it says what was known, under which rule. */
export interface Finding {
  readonly kind: PatternKind;
  /** The other person of a pair. */
  readonly counterpartPersonId?: string;
  /** Distinct incidents in the window. */
  readonly count: number;
  readonly windowMonths: number;
  /** First day of the window, `YYYY-MM-DD`. */
  readonly from: string;
  /** Last day of the window: that of the latest incident. */
  readonly to: string;
  /** Who told of any of them, in the order of the alphabet. */
  readonly toldBy: readonly string[];
  /** Oldest first. */
  readonly evidence: readonly Evidence[];
  readonly sentence: string;
  readonly policy: Pick<Policy, 'id' | 'version' | 'source'>;
}

export interface Telling {
  /** An agency's name as it stands in a sentence: `the court`. */
  readonly nameOf: (agency: string) => string;
  /** Whose calendar the windows go by; Europe/London unless said otherwise. */
  readonly timeZone?: string;
}

/**
 * What one person's sightings amount to, as known at `asOf`: nothing reported later, and no policy of a later day.
 * The window ends at the latest incident, so a finding does not fade while nothing new is heard. The order of the
 * sightings makes no difference, and one incident counts once however many agencies tell of it.
 */
export function findPatterns(
  sightings: readonly DatedSighting[],
  policies: readonly Policy[],
  asOf: Date,
  { nameOf, timeZone = 'Europe/London' }: Telling,
): Finding[] {
  const known = sightings.filter(({ reportedAt }) => reportedAt <= asOf);
  return policiesInForce(policies, dayIn(timeZone, asOf)).flatMap((policy) =>
    subjectsOf(policy, known).flatMap(({ counterpartPersonId, counting }) => {
      const found = findOne(policy, incidentsOf(counting, policy, timeZone), nameOf);
      return found ? [{ ...found, ...(counterpartPersonId !== undefined && { counterpartPersonId }) }] : [];
    }),
  );
}

interface Subject {
  readonly counterpartPersonId?: string;
  readonly counting: readonly DatedSighting[];
}

/** What is counted together: all of a person's sightings in the role, or those with one counterpart each. */
function subjectsOf({ kind, roles, categories }: Policy, sightings: readonly DatedSighting[]): Subject[] {
  const counting = sightings.filter(
    ({ role, category }) => roles.includes(role) && (categories?.includes(category) ?? true),
  );
  return kind === 'repeat-pair' ? pairsOf(counting) : [{ counting }];
}

function pairsOf(sightings: readonly DatedSighting[]): Subject[] {
  const others = new Set(sightings.flatMap(({ counterpartPersonIds = [] }) => counterpartPersonIds));
  return [...others].sort().map((counterpartPersonId) => {
    const incidents = new Set(sightings.filter(isWith(counterpartPersonId)).map(({ incidentKey }) => incidentKey));
    return { counterpartPersonId, counting: sightings.filter(({ incidentKey }) => incidents.has(incidentKey)) };
  });
}

const isWith =
  (personId: string) =>
  ({ counterpartPersonIds = [] }: DatedSighting): boolean =>
    counterpartPersonIds.includes(personId);

function findOne(
  { id, version, source, kind, atLeast, windowMonths }: Policy,
  incidents: readonly PlacedIncident[],
  nameOf: Telling['nameOf'],
): Finding | undefined {
  const to = incidents.at(-1)?.day;
  if (to === undefined) return undefined;
  const from = monthsBefore(to, windowMonths);
  const evidence = incidents.filter(({ day }) => day >= from).map((incident) => incident.evidence);
  const count = evidence.length;
  if (count < atLeast) return undefined;
  const toldBy = [...new Set(evidence.flatMap((incident) => incident.toldBy))].sort();
  const sentence = sayFinding({ kind, count, windowMonths, toldBy }, nameOf);
  return { kind, count, windowMonths, from, to, toldBy, evidence, sentence, policy: { id, version, source } };
}
