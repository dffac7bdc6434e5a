import { agencyNames, repeatKinds, type Agency, type IncidentRole, type RepeatKind } from '#libs/case-schemas';
import {
  findPatterns,
  policies,
  type DatedSighting,
  type Evidence as FoundEvidence,
  type Finding,
} from '#libs/repeat-detection';
import type { SightingRow } from '../sighting/sighting.row.js';
import type { Found } from './finding.js';
import type { Evidence } from './finding.row.js';
import { asOneIncident } from './one-incident.js';

/** A sighting with whose it is and who told it: what the patterns are looked for in. */
export interface PersonSighting extends SightingRow {
  readonly agency: Agency;
  readonly agencyRecordId: string;
  readonly personId: string;
}

/** As one speaks of them; any other goes by its name. */
const spokenNames: Readonly<Partial<Record<Agency, string>>> = {
  police: 'the police',
  beacon: 'Beacon',
  sarc: 'another agency',
  'youth-offending': 'youth offending',
  probation: 'probation',
  'safeguarding-hub': 'the safeguarding hub',
};

const isToldYet = (kind: string): kind is RepeatKind => repeatKinds.some((told) => told === kind);

/** Of the library's policies those that an alert has a word for, one to a kind. */
const hubPolicies = policies.filter(({ id }) => isToldYet(id));

/**
 * What one person's sightings amount to. `others` are all sightings of the same incidents, from which the person's
 * counterparts are known: the suspects of a victim, the victims of a suspect.
 */
export function lookForPatterns(
  sightings: readonly PersonSighting[],
  others: readonly PersonSighting[],
  { whySamePerson, now }: { readonly whySamePerson: readonly string[]; readonly now: Date },
): Found[] {
  const tellings = asOneIncident(sightings);
  const dated = tellings.map((sighting) => datedSighting(sighting, others));
  const references = new Map(
    tellings.flatMap(({ incidentKey, incidentReference }) =>
      incidentReference === null ? [] : [[incidentKey, incidentReference] as const],
    ),
  );
  const nameOf = (agency: string): string => spokenNames[agency as Agency] ?? agencyNames[agency as Agency];
  return findPatterns(dated, hubPolicies, now, { nameOf }).flatMap((finding) =>
    asFound(finding, references, whySamePerson),
  );
}

/** Nothing was reported after the hub was told of it: where it says so, an agency's clock is ahead of the hub's. */
function datedSighting(sighting: PersonSighting, others: readonly PersonSighting[]): DatedSighting {
  const { incidentKey, occurredAt, toldAt, category, role, agency } = sighting;
  const reportedAt = sighting.reportedAt < toldAt ? sighting.reportedAt : toldAt;
  const counterparts = others.filter(isCounterpartOf(sighting)).map(({ personId }) => ({ personId }));
  return { incidentKey, occurredAt, reportedAt, category, role, toldBy: agency, counterparts };
}

/** The role of those on the other side; none for one who is on neither. */
export const opposite: Readonly<Partial<Record<IncidentRole, IncidentRole>>> = { victim: 'suspect', suspect: 'victim' };

const isCounterpartOf =
  ({ incidentKey, role, personId }: PersonSighting) =>
  (other: PersonSighting): boolean =>
    other.incidentKey === incidentKey && other.role === opposite[role] && other.personId !== personId;

function asFound(
  { kind, counterpartPersonId, count, window, toldBy, sentence, evidence, policy }: Finding,
  references: ReadonlyMap<string, string>,
  whySamePerson: readonly string[],
): Found[] {
  if (!isToldYet(kind) || window?.unit !== 'months') return [];
  const windowMonths = window.length;
  const shown = evidence.map((incident) => asEvidence(incident, references));
  const details = { windowMonths, toldBy: toldBy as Agency[], sentence, evidence: shown, whySamePerson, policy };
  return [{ kind, about: counterpartPersonId ?? '', count, details }];
}

function asEvidence(
  { incidentKey, occurredAt, category, role, toldBy }: FoundEvidence,
  references: ReadonlyMap<string, string>,
): Evidence {
  const incidentReference = references.get(incidentKey);
  return {
    occurredAt: occurredAt.toISOString(),
    category: category as Evidence['category'],
    role: role as Evidence['role'],
    toldBy: toldBy as Agency[],
    ...(incidentReference && { incidentReference }),
  };
}
