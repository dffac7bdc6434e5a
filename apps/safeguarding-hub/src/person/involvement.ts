import type { Agency, IncidentCategory, IncidentRole, SuspectStanding } from '#libs/case-schemas';

/** What one agency told of somebody's part in an incident. */
export interface ToldPart {
  readonly incidentKey: string;
  readonly agency: Agency;
  readonly role: IncidentRole;
  readonly category: IncidentCategory;
  readonly incidentReference: string | null;
  readonly standing: SuspectStanding | null;
  readonly occurredAt: Date;
  readonly reportedAt: Date;
  readonly toldAt: Date;
}

/** Somebody's part in one incident, once, whoever told of it. */
export interface Involvement {
  readonly role: IncidentRole;
  readonly category: IncidentCategory;
  readonly incidentReference?: string;
  /** How far the law has come with a suspect, as it was told last. */
  readonly standing?: SuspectStanding;
  readonly occurredAt: Date;
  readonly reportedAt: Date;
  readonly toldBy: readonly Agency[];
}

/** One incident that several agencies told of stands there once for each part in it; what was told first leads. */
export function involvementsOf(told: readonly ToldPart[]): Involvement[] {
  const parts = new Map<string, ToldPart[]>();
  for (const part of [...told].sort((one, other) => one.toldAt.getTime() - other.toldAt.getTime())) {
    const key = `${part.role} ${part.incidentKey}`;
    parts.set(key, [...(parts.get(key) ?? []), part]);
  }
  return [...parts.values()].map(involvement).sort(latestFirst);
}

function involvement(told: readonly ToldPart[]): Involvement {
  const { role, category, occurredAt, reportedAt } = told[0] as ToldPart;
  const incidentReference = told.find((part) => part.incidentReference !== null)?.incidentReference;
  const standing = told.findLast((part) => part.standing !== null)?.standing;
  const toldBy = [...new Set(told.map(({ agency }) => agency))].sort();
  return {
    ...{ role, category, occurredAt, reportedAt, toldBy },
    ...(incidentReference && { incidentReference }),
    ...(standing && { standing }),
  };
}

const latestFirst = (one: Involvement, other: Involvement): number =>
  other.occurredAt.getTime() - one.occurredAt.getTime() || one.role.localeCompare(other.role);
