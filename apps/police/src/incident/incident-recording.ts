import {
  agreementForPurpose,
  dayInLondon,
  incidentFlags,
  type DataFlag,
  type Incident,
  type Involvement,
  type PersonSighted,
  type SharingAgreement,
} from '#libs/case-schemas';
import { sightingAgreement, sightingOf } from './incident-sighting.js';
import { recordIdOf, victimsFirst } from './involved.js';
import { routesOf } from './occasion.js';
import { holdersOf } from './referral-holders.js';
import { decideReferral, type NotReferred, type Referred } from './referral-decision.js';
import type { ReferralRoute } from './referral-routes.js';

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
export function flagsOf({ incident, flags }: Recording, { role: as, sent }: Referred): DataFlag[] {
  const place = incident.people.findIndex(
    ({ role, person }) => role === as && person.recordId === sent.person.recordId,
  );
  return flags.filter(({ field }) => !field.startsWith('people[') || field.startsWith(`people[${place}]`));
}

/** Works out what the rules ask for when the police record an incident. Each person is referred by themselves, to each who helps. */
export function recordIncident(reported: Incident, { newId, now }: RecordingContext): Recording {
  const incident = withRecordIds(reported, newId);
  const id = newId();
  const decisions = roadsOf(incident).map(({ involved, route }) =>
    decideReferral({ incidentId: id, incident, involved, referralId: newId() }, agreementOf(route, now), now),
  );
  const referrals = decisions.flatMap((decision) => ('sent' in decision ? [decision] : []));
  return {
    id,
    incident,
    referrals,
    notReferred: decisions.flatMap((decision) => ('because' in decision ? [decision] : [])),
    sightings: sightingsOf(id, incident, referrals, now),
    flags: incidentFlags(incident, now),
  };
}

/** Somebody, and a route that is theirs. */
interface Road {
  readonly involved: Involvement;
  readonly route: ReferralRoute;
}

/** Whoever is named twice, or for whom there are two reasons, is referred to one agency for one purpose once. */
function roadsOf(incident: Incident): Road[] {
  const roads = victimsFirst(incident).flatMap((involved) =>
    routesOf(involved, incident).map((route) => ({ involved, route })),
  );
  const keys = roads.map(({ involved, route: { to, purpose } }) => [recordIdOf(involved), to, purpose].join(' '));
  return roads.filter((_, place) => keys.indexOf(keys[place] as string) === place);
}

/** A person without a reference of the police's own gets one, because everything later speaks of them by it. */
function withRecordIds(incident: Incident, newId: () => string): Incident {
  const people = incident.people.map((involvement) => ({
    ...involvement,
    person: { ...involvement.person, recordId: involvement.person.recordId ?? newId() },
  }));
  return { ...incident, people };
}

function sightingsOf(id: string, incident: Incident, referrals: readonly Referred[], now: Date): PersonSighted[] {
  const agreement = sightingAgreement(now);
  const told = { ...incident, id, grade: incident.riskAssessment?.grade, holders: holdersOf(referrals, now) };
  return incident.people.map(({ role, person }) => sightingOf(told, role, person, agreement));
}

function agreementOf({ to, purpose }: ReferralRoute, now: Date): SharingAgreement {
  const agreement = agreementForPurpose('police', to, purpose, dayInLondon(now));
  if (!agreement) throw new Error(`No sharing agreement lets the police send a referral to ${to} for ${purpose}`);
  return agreement;
}
