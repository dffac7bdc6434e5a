import { personFlags, type DataFlag } from '../person/data-flag.js';
import type { Person } from '../person/person.js';
import { dayInLondon } from '../wire/time.js';
import { childFlags } from './child-flags.js';
import type { Incident, Involvement } from './incident.js';

/** A contradiction that only the reporter can resolve: `status` 400 for an impossible date, 422 for an impossible story. */
export interface IncidentProblem {
  readonly status: 400 | 422;
  readonly code: 'born-in-the-future' | 'in-the-future' | 'victim-is-suspect';
  readonly field: string;
}

const CLOCK_SKEW_MS = 5 * 60_000;

/** What makes an incident impossible to accept, given the moment of its arrival. */
export function incidentProblems(incident: Incident, now: Date): IncidentProblem[] {
  const { occurredAt, reportedAt, consent = [], overrides = [] } = incident;
  const answers = Object.fromEntries([
    ...consent.map(({ at }, place) => [`consent[${place}].at`, at] as const),
    ...overrides.map(({ at }, place) => [`overrides[${place}].at`, at] as const),
  ]);
  const people = incident.people.map(({ person }, place) => ({ person, field: `people[${place}].person` }));
  return [...impossibleDates({ occurredAt, reportedAt, ...answers }, people, now), ...sameRecordProblems(incident)];
}

/** Moments and births that lie in the future. Clocks may differ by five minutes. */
export function impossibleDates(
  moments: Readonly<Record<string, string>>,
  people: readonly { readonly person: Person; readonly field: string }[],
  now: Date,
): IncidentProblem[] {
  const latest = now.getTime() + CLOCK_SKEW_MS;
  const late = Object.keys(moments).filter((field) => Date.parse(moments[field] as string) > latest);
  return [
    ...late.map((field) => ({ status: 400, code: 'in-the-future', field }) as const),
    ...people.flatMap(({ person, field }) => birthProblem(person, `${field}.birth.date`, now)),
  ];
}

function birthProblem({ birth }: Person, field: string, now: Date): IncidentProblem[] {
  const { kind, date = '' } = birth ?? {};
  const future = kind === 'date' && date > dayInLondon(now).slice(0, date.length);
  return future ? [{ status: 400, code: 'born-in-the-future', field }] : [];
}

function sameRecordProblems({ people }: Incident): IncidentProblem[] {
  return people.flatMap((suspect, place) => {
    const same = asVictim(suspect, people);
    const stated = suspect.counterAllegation === true || same?.counterAllegation === true;
    return same && !stated ? [{ status: 422, code: 'victim-is-suspect', field: `people[${place}]` } as const] : [];
  });
}

/** Where somebody who is named as a suspect is named as a victim too. */
const asVictim = (suspect: Involvement, people: readonly Involvement[]): Involvement | undefined =>
  people.find((victim) => suspect.role === 'suspect' && victim.role === 'victim' && isSameRecord(victim, suspect));

const isSameRecord = (one: Involvement, other: Involvement): boolean =>
  one.person.recordId !== undefined && one.person.recordId === other.person.recordId;

/** What a reader should know about an incident that was accepted all the same. */
export function incidentFlags(incident: Incident, today: Date): DataFlag[] {
  const flags = incident.people.flatMap((involvement, place) => [
    ...personFlags(involvement.person, `people[${place}].person`, today),
    ...childFlags(involvement, `people[${place}]`, incident.occurredAt),
    ...(asVictim(involvement, incident.people) ? [victimAlsoSuspect(`people[${place}]`)] : []),
  ]);
  const late = Date.parse(incident.occurredAt) > Date.parse(incident.reportedAt);
  return late ? [...flags, { code: 'incident-after-report', field: 'occurredAt' }] : flags;
}

const victimAlsoSuspect = (field: string): DataFlag => ({ code: 'victim-also-suspect', field });
