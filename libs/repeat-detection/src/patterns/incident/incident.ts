import { riskGrades, type RiskGrade } from '#libs/case-schemas';
import type { Calendar } from './calendar.js';
import { compareTexts, distinct, groupsOf, highest } from './collect.js';
import { counterpartsOf } from './counterpart.js';
import type { Policy } from '../policy/policy.js';
import { standings, type Counterpart, type DatedSighting, type Standing } from './sighting.js';
import { startOf } from './calendar.js';

/** One incident, told by one agency or by five. */
export interface Evidence {
  readonly incidentKey: string;
  readonly occurredAt: Date;
  readonly reportedAt: Date;
  readonly category: string;
  readonly role: string;
  /** How far the law has come with the suspect that the finding is about. */
  readonly standing?: Standing;
  readonly grade?: RiskGrade;
  readonly toldBy: readonly string[];
}

/** An incident as a policy sees it. */
export interface Incident {
  /** Its place in time, on the day that the policy goes by. */
  readonly day: string;
  readonly evidence: Evidence;
  /** Whatever any teller calls it. */
  readonly categories: readonly string[];
  readonly counterparts: readonly Counterpart[];
  readonly referredAt: readonly Date[];
  readonly discussedAt: readonly Date[];
}

/**
 * The incidents that a policy counts, oldest first. One that any teller calls by a category is of that category; where
 * tellers differ otherwise, the first report is believed, the gravest grade, and what the law says last.
 */
export function incidentsOf(sightings: readonly DatedSighting[], policy: Policy, dayOf: Calendar): Incident[] {
  const inRole = sightings.filter(({ role }) => policy.roles.includes(role));
  return [...groupsOf(inRole, ({ incidentKey }) => incidentKey).values()]
    .filter((tellings) => tellings.some(({ category }) => policy.categories?.includes(category) ?? true))
    .map((tellings) => asIncident(tellings, policy, dayOf))
    .filter((incident) => isGradedAs(incident, policy) && isReportedSoon(incident, policy, dayOf))
    .sort(oldestFirst);
}

function asIncident(tellings: readonly DatedSighting[], { anchor, categories }: Policy, dayOf: Calendar): Incident {
  const reports = [...tellings].sort(firstReport) as [DatedSighting, ...DatedSighting[]];
  const { incidentKey, occurredAt, reportedAt, role } = reports[0];
  const counting = reports.map(({ category }) => category).filter((category) => categories?.includes(category) ?? true);
  const standing = highest(standings, reports.map(ownStanding));
  const grade = highest(
    riskGrades,
    reports.map((report) => report.grade),
  );
  return {
    day: dayOf(anchor === 'reported' ? reportedAt : occurredAt),
    evidence: {
      ...{ incidentKey, occurredAt, reportedAt, role, category: counting[0] as string },
      ...(standing && { standing }),
      ...(grade && { grade }),
      toldBy: distinct(reports.map(({ toldBy }) => toldBy)),
    },
    categories: distinct(counting),
    counterparts: counterpartsOf(reports),
    referredAt: reports.flatMap(({ referredAt = [] }) => referredAt),
    discussedAt: reports.flatMap(({ discussedAt = [] }) => discussedAt),
  };
}

const ownStanding = ({ role, standing }: DatedSighting): Standing | undefined =>
  role === 'suspect' ? (standing ?? 'suspected') : undefined;

const isGradedAs = ({ evidence: { grade } }: Incident, { grades }: Policy): boolean =>
  grades === undefined || (grade !== undefined && grades.includes(grade));

function isReportedSoon({ evidence }: Incident, { reportedWithin }: Policy, dayOf: Calendar): boolean {
  if (!reportedWithin) return true;
  return dayOf(evidence.occurredAt) >= startOf(reportedWithin, dayOf(evidence.reportedAt));
}

const firstReport = (one: DatedSighting, other: DatedSighting): number =>
  one.reportedAt.getTime() - other.reportedAt.getTime() ||
  one.occurredAt.getTime() - other.occurredAt.getTime() ||
  compareTexts(one.toldBy, other.toldBy) ||
  compareTexts(one.category, other.category) ||
  compareTexts(one.role, other.role);

const oldestFirst = (one: Incident, other: Incident): number =>
  compareTexts(one.day, other.day) ||
  one.evidence.occurredAt.getTime() - other.evidence.occurredAt.getTime() ||
  compareTexts(one.evidence.incidentKey, other.evidence.incidentKey);
