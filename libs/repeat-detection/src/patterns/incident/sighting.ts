import type { RiskGrade } from '#libs/case-schemas';

/** How far the law has come with somebody's part, least first. They are said apart: being suspected is no conviction. */
export const standings = ['suspected', 'charged', 'convicted'] as const;
export type Standing = (typeof standings)[number];

/** Somebody on the other side of an incident: a suspect for its victim, a victim for its suspect. */
export interface Counterpart {
  readonly personId: string;
  /** Of a suspect; suspected when left out. */
  readonly standing?: Standing;
  /** Families and the like, by whatever key: two people who share one are known to be connected. */
  readonly circles?: readonly string[];
}

/** That a person was there, in one role, as one agency tells it. */
export interface DatedSighting {
  /** The same for one incident, whoever tells of it. */
  readonly incidentKey: string;
  readonly occurredAt: Date;
  readonly reportedAt: Date;
  /** When this was told, where that is later than the report, such as a charge. */
  readonly toldAt?: Date;
  readonly category: string;
  /** This person's part in this incident. */
  readonly role: string;
  /** Of a suspect; suspected when left out. A charge that is dropped is a sighting to take back. */
  readonly standing?: Standing;
  /** How grave the teller thinks it, where somebody graded it. */
  readonly grade?: RiskGrade;
  /** The agency that tells it. */
  readonly toldBy: string;
  readonly counterparts?: readonly Counterpart[];
  /** When this incident was referred to the agencies' risk conference (MARAC). */
  readonly referredAt?: Date;
  /** When that conference discussed it. */
  readonly discussedAt?: Date;
}

/** One person's report of a problem that others may have reported too. */
export interface ProblemReport extends DatedSighting {
  readonly personId: string;
  /** What makes incidents similar, such as one street or one suspect: the same for all reports of one problem. */
  readonly problemKey: string;
}

/** What was known at `asOf`: nothing reported, told, referred or discussed later. */
export function knownAt(sightings: readonly DatedSighting[], asOf: Date): DatedSighting[] {
  return sightings
    .filter(({ reportedAt, toldAt = reportedAt }) => reportedAt <= asOf && toldAt <= asOf)
    .map(({ referredAt, discussedAt, ...sighting }) => ({
      ...sighting,
      ...(referredAt && referredAt <= asOf && { referredAt }),
      ...(discussedAt && discussedAt <= asOf && { discussedAt }),
    }));
}
