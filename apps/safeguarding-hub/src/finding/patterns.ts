import { agencyNames, type Agency, type IncidentCategory } from '#libs/case-schemas';
import {
  findPatterns,
  findSharedProblems,
  type DatedSighting,
  type Finding,
  type Policy,
  type ProblemReport,
} from '#libs/repeat-detection';
import type { SightingRow } from '../sighting/sighting.row.js';
import { opposite } from './counterpart.js';
import { asEvidence, knownOf, type KnownOfIncidents } from './evidence.js';
import type { Found } from './finding.js';
import type { FindingSubject } from './finding.row.js';
import { latestTellings } from './latest-telling.js';
import { countsFromMarac, maracMoments } from './marac.js';
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

const nameOf = (agency: string): string => spokenNames[agency as Agency] ?? agencyNames[agency as Agency];

/** By what is looked. */
export interface LookedBy {
  readonly whySamePerson: readonly string[];
  readonly now: Date;
  readonly policies: readonly Policy[];
}

/**
 * What one person's sightings amount to. `others` are all sightings of the same incidents, from which the person's
 * counterparts are known: the suspects of a victim, the victims of a suspect.
 */
export function lookForPatterns(
  sightings: readonly PersonSighting[],
  others: readonly PersonSighting[],
  { whySamePerson, now, policies }: LookedBy,
): Found[] {
  const tellings = asOneIncident(latestTellings(sightings));
  const beside = latestTellings(others);
  const known = knownOf(tellings);
  const dated = tellings.map((sighting) => datedSighting(sighting, beside));
  const alone = findPatterns(dated, policies, now, { nameOf });
  const shared = findSharedProblems(reportsOf(tellings, beside), policies, now, { nameOf });
  const ofSuspects = new Set(policies.filter(({ roles }) => roles.includes('suspect')).map(({ id }) => id));
  const subjectOf = ({ policy }: Finding): FindingSubject => (ofSuspects.has(policy.id) ? 'suspect' : 'victim');
  return [
    ...alone.map((finding) => asFound(finding, subjectOf(finding), known, { whySamePerson, policies })),
    // What several people report of one person is about that person.
    ...shared.map((finding) => asFound(finding, 'suspect', known, { whySamePerson, policies })),
  ];
}

/** Nothing was reported after the hub was told of it: where it says so, an agency's clock is ahead of the hub's. */
function datedSighting(sighting: PersonSighting, others: readonly PersonSighting[]): DatedSighting {
  const { incidentKey, occurredAt, toldAt, category, role, agency, grade, standing } = sighting;
  const reportedAt = sighting.reportedAt < toldAt ? sighting.reportedAt : toldAt;
  const counterparts = others.filter(isCounterpartOf(sighting)).map((other) => ({
    // Nobody tells the hub who are connected; whom one incident harms together are.
    ...{ personId: other.personId, circles: [incidentKey] },
    ...(other.standing && { standing: other.standing }),
  }));
  return {
    ...{ incidentKey, occurredAt, reportedAt, category, role, toldBy: agency, counterparts },
    ...(grade && { grade }),
    ...(standing && { standing }),
    ...maracMoments(sighting),
  };
}

const isCounterpartOf =
  ({ incidentKey, role, personId }: PersonSighting) =>
  (other: PersonSighting): boolean =>
    other.incidentKey === incidentKey && other.role === opposite[role] && other.personId !== personId;

const complaining: readonly string[] = ['victim', 'reporter'];

/** What others reported of incidents in which this person is suspected: whoever names one person reports one problem. */
function reportsOf(own: readonly PersonSighting[], others: readonly PersonSighting[]): ProblemReport[] {
  const suspected = new Set(own.filter(({ role }) => role === 'suspect').map(({ incidentKey }) => incidentKey));
  return others
    .filter(({ incidentKey, role }) => suspected.has(incidentKey) && complaining.includes(role))
    .filter(({ personId }) => personId !== own[0]?.personId)
    .map((report) => ({ ...datedSighting(report, []), personId: report.personId, problemKey: own[0]?.personId ?? '' }));
}

function asFound(
  finding: Finding,
  subject: FindingSubject,
  known: KnownOfIncidents,
  { whySamePerson, policies }: Omit<LookedBy, 'now'>,
): Found {
  const { kind, counterpartPersonId, category, count, window, from, to, toldBy, people, standings, signs } = finding;
  const goesByMarac = policies.some((policy) => policy.id === finding.policy.id && countsFromMarac(policy));
  const details = {
    ...{ subject, from, to, toldBy: toldBy as Agency[], sentence: finding.sentence, whySamePerson },
    evidence: finding.evidence.map((incident) => asEvidence(incident, known, { goesByMarac })),
    policy: finding.policy,
    ...(window && { window }),
    ...(category !== undefined && { category: category as IncidentCategory }),
    ...(people && { people }),
    ...(standings && { standings }),
    ...(signs && { signs }),
  };
  return { kind, about: counterpartPersonId ?? category ?? '', count, details };
}
