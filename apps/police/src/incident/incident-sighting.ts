import {
  agreementFor,
  dayInLondon,
  projectPerson,
  type Incident,
  type IncidentRole,
  type MaracReferral,
  type Person,
  type PersonSighted,
  type RiskGrade,
  type SharingAgreement,
  type SightingField,
  type SuspectStanding,
} from '#libs/case-schemas';
import type { Finalisation } from '../finalisation/finalisation.js';
import { referredFor, type Holder } from './referral-holders.js';

/** An incident as far as the safeguarding hub is told of it. */
export interface IncidentTold extends Pick<
  Incident,
  'reference' | 'occurredAt' | 'reportedAt' | 'category' | 'people'
> {
  readonly id: string;
  /** As it was assessed last. */
  readonly grade?: RiskGrade | undefined;
  /** How far the law has come with its suspect. */
  readonly standing?: SuspectStanding | undefined;
  /** Who may be warned by a referral of somebody in it that goes on. */
  readonly holders: readonly Holder[];
  readonly marac?: MaracReferral | undefined;
}

/** Somebody's part in an incident, as the hub may hear of it. */
export function sightingOf(
  { id, reference, occurredAt, reportedAt, category, grade, standing, marac, holders }: IncidentTold,
  role: IncidentRole,
  person: Person,
  hub: SharingAgreement,
): PersonSighted {
  const may = (field: SightingField): boolean => hub.sightingFields?.includes(field) ?? false;
  const personRecordId = person.recordId as string;
  const referredTo = referredFor(holders, role, personRecordId);
  return {
    personRecordId,
    incident: { recordedBy: 'police', id },
    ...(reference !== undefined && { incidentReference: reference }),
    ...{ occurredAt, reportedAt, category, role },
    person: { ...projectPerson(person, hub), recordId: personRecordId },
    ...(grade && may('grade') && { grade }),
    ...(role === 'suspect' && standing && may('standing') && { standing }),
    ...(referredTo.length > 0 && may('referredTo') && { referredTo }),
    ...(role === 'victim' && marac && may('marac') && { marac }),
  };
}

const standings: Readonly<Partial<Record<Finalisation, SuspectStanding>>> = {
  charged: 'charged',
  convicted: 'convicted',
};

/** Who was charged is not said: where several are suspected nobody can tell which, and all of them stay suspected. */
export function standingAfter(how: Finalisation | undefined, people: Incident['people']): SuspectStanding | undefined {
  const suspects = new Set(people.filter(({ role }) => role === 'suspect').map(({ person }) => person.recordId));
  return how && suspects.size === 1 ? standings[how] : undefined;
}

export function sightingAgreement(now: Date): SharingAgreement {
  const agreement = agreementFor('police', 'safeguarding-hub', 'sighting', dayInLondon(now));
  if (!agreement) throw new Error('No sharing agreement lets the police tell the safeguarding hub whom they have seen');
  return agreement;
}
