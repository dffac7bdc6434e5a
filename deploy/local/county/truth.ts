import type { IncidentCategory, IncidentRole } from '#libs/case-schemas';
import { grouped } from './grouped.js';
import type { Origin } from './name-tables.js';
import type { Household } from './population/citizen.js';

/** One person's part in one happening, as one agency was told of it. */
export interface TrueInvolvement {
  /** Who it really was; a stranger or an unborn child has an id of their own. */
  readonly personId: string;
  /** The number in the agency's own records; several for one person, never several people for one. */
  readonly recordId: string;
  readonly role: IncidentRole;
  /** The same for everything told about one happening, whoever was told. */
  readonly incidentId: string;
  readonly toldTo: 'police' | 'beacon';
  readonly occurredAt: string;
  readonly category: IncidentCategory;
  /** False when the person did not want the safeguarding hub to know: nobody could find it. */
  readonly shared: boolean;
  /** False for a stranger or an unborn child. */
  readonly named: boolean;
}

export interface RepeatVictim {
  readonly personId: string;
  /** The most different happenings within twelve months; two or more. */
  readonly incidents: number;
  readonly toldTo: readonly ('police' | 'beacon')[];
  readonly recordIds: readonly string[];
}

/** Somebody who lives in the county, whether or not anything was told of them. */
export interface TruePerson {
  /** The same for everybody of one home, grown-up children at home among them. */
  readonly household: number;
  /** `YYYY-MM-DD`; of two children of one home the same for twins only. */
  readonly born: string;
  readonly origin: Origin;
}

export interface CountyTruth {
  readonly personOfRecord: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, TruePerson>;
  readonly involvements: readonly TrueInvolvement[];
  /** Everybody named who was a victim of two or more happenings within twelve months, of those that were shared. */
  readonly repeatVictims: readonly RepeatVictim[];
}

const YEAR_MS = 365 * 86_400_000;

export function truthOf(involvements: readonly TrueInvolvement[], homes: readonly Household[]): CountyTruth {
  const personOfRecord = new Map(involvements.map(({ recordId, personId }) => [recordId, personId]));
  const people = new Map(
    homes.flatMap(({ adults, children }, household) =>
      [...adults, ...children].map(({ id, born, origin }) => [id, { household, born, origin }] as const),
    ),
  );
  return { personOfRecord, people, involvements, repeatVictims: repeatVictims(involvements) };
}

function repeatVictims(involvements: readonly TrueInvolvement[]): RepeatVictim[] {
  const asVictim = involvements.filter(({ role, shared, named }) => role === 'victim' && shared && named);
  const people = grouped(asVictim, ({ personId }) => personId);
  return [...people].flatMap(([personId, parts]) => {
    const incidents = mostWithinAYear(parts);
    if (incidents < 2) return [];
    const toldTo = [...new Set(parts.map((part) => part.toldTo))].sort();
    return [{ personId, incidents, toldTo, recordIds: [...new Set(parts.map(({ recordId }) => recordId))] }];
  });
}

/** The most different happenings that any twelve months hold. */
export function mostWithinAYear(parts: readonly Pick<TrueInvolvement, 'incidentId' | 'occurredAt'>[]): number {
  const times = new Map(parts.map(({ incidentId, occurredAt }) => [incidentId, Date.parse(occurredAt)]));
  const sorted = [...times.values()].sort((earlier, later) => earlier - later);
  const counts = sorted.map((first) => sorted.filter((time) => time >= first && time < first + YEAR_MS).length);
  return Math.max(...counts);
}
