import {
  agreementFor,
  dayInLondon,
  incidentFlags,
  projectPerson,
  type Agency,
  type DataFlag,
  type Incident,
  type PersonSighted,
  type SharingAgreement,
} from '#libs/case-schemas';
import { decideReferral, recordIdOf, victims, type NotReferred, type Referred } from './referral-decision.js';
import { recipientsFor } from './referral-routes.js';

/** All that follows from one incident: whom to refer to whom, what to tell the safeguarding hub, and what to warn of. */
export interface Recording {
  readonly id: string;
  readonly incident: Incident;
  readonly referrals: readonly Referred[];
  readonly notReferred: readonly NotReferred[];
  readonly sightings: readonly PersonSighted[];
  readonly flags: readonly DataFlag[];
}

export interface RecordingContext {
  readonly newId: () => string;
  readonly now: Date;
}

/** What is said of a referral's own person and of the incident; what is said of the others who were there is not for it. */
export function flagsOf({ incident, flags }: Recording, personRecordId: string | undefined): DataFlag[] {
  const place = incident.people.findIndex(
    ({ role, person }) => role === 'victim' && person.recordId === personRecordId,
  );
  return flags.filter(({ field }) => !field.startsWith('people[') || field.startsWith(`people[${place}]`));
}

/** Works out what the rules ask for when the police record an incident. Each victim is referred by themselves, to each who helps. */
export function recordIncident(reported: Incident, { newId, now }: RecordingContext): Recording {
  const incident = withRecordIds(reported, newId);
  const id = newId();
  const recipients = recipientsFor(incident.category);
  const decisions = victims(incident).flatMap((victim) =>
    recipients.map((to) =>
      decideReferral({ incidentId: id, incident, victim, referralId: newId() }, inForce(to, 'referral', now), now),
    ),
  );
  return {
    id,
    incident,
    referrals: decisions.flatMap((decision) => ('sent' in decision ? [decision] : [])),
    notReferred: decisions.flatMap((decision) => ('because' in decision ? [decision] : [])),
    sightings: sightingsOf(id, incident, now),
    flags: incidentFlags(incident, now),
  };
}

/** A person without a reference of the police's own gets one, because everything later speaks of them by it. */
function withRecordIds(incident: Incident, newId: () => string): Incident {
  const people = incident.people.map((involvement) => ({
    ...involvement,
    person: { ...involvement.person, recordId: involvement.person.recordId ?? newId() },
  }));
  return { ...incident, people };
}

function sightingsOf(incidentId: string, incident: Incident, now: Date): PersonSighted[] {
  const agreement = inForce('safeguarding-hub', 'sighting', now);
  return incident.people.map((involvement) => ({
    personRecordId: recordIdOf(involvement),
    incident: { recordedBy: 'police', id: incidentId },
    ...(incident.reference !== undefined && { incidentReference: incident.reference }),
    occurredAt: incident.occurredAt,
    reportedAt: incident.reportedAt,
    category: incident.category,
    role: involvement.role,
    person: projectPerson(involvement.person, agreement),
  }));
}

function inForce(to: Agency, matter: 'referral' | 'sighting', now: Date): SharingAgreement {
  const agreement = agreementFor('police', to, matter, dayInLondon(now));
  if (!agreement) throw new Error(`No sharing agreement lets the police send a ${matter} to ${to}`);
  return agreement;
}
