import {
  agreementFor,
  dayInLondon,
  isNo,
  latestAnswer,
  mayShare,
  projectPerson,
  secretAgencies,
  sharingPurposes,
  type Agency,
  type Consent,
  type Grounds,
  type MaracReferral,
  type MayShare,
  type PersonSighted,
  type ReferralSent,
  type SharingAgreement,
} from '#libs/case-schemas';
import type { Contact } from '../contact/contact.js';

/** Whom Beacon has seen, and what lets it tell the safeguarding hub: what the person said, or that they did not object. */
export interface Sighting {
  readonly data: PersonSighted;
  readonly grounds: Grounds;
}

/**
 * Whom Beacon has heard of through a referral, unless they do not want the safeguarding hub to know, or said later that
 * they do not want Beacon to have it. Whoever comes from an
 * agency that keeps even that a secret has not agreed to it by mere silence.
 */
export function referralSighting(
  sent: ReferralSent,
  sender: Agency,
  now: Date,
  later: readonly Consent[] = [],
  marac?: MaracReferral,
): Sighting | undefined {
  if (secretAgencies.includes(sender)) return undefined;
  const { referralId, incident, person, consent } = sent;
  const inForce = agreement(now);
  const grounds = mayTell(inForce, [...(consent ? [consent] : []), ...later], person.recordId, now);
  if (!grounds.may || isNoToBeacon(later)) return undefined;
  // Beacon knows the person by the referral.
  const data = {
    personRecordId: referralId,
    incident: { recordedBy: sender, id: incident.id },
    ...(incident.reference !== undefined && { incidentReference: incident.reference }),
    occurredAt: incident.occurredAt,
    reportedAt: incident.reportedAt,
    category: incident.category,
    role: 'victim',
    person: { ...projectPerson(person, inForce), recordId: referralId },
    referralId,
    ...(marac && inForce.sightingFields?.includes('marac') && { marac }),
    ...(person.recordId !== undefined && { madeFrom: { agency: sender, personRecordId: person.recordId } }),
  } as const;
  return { data, grounds };
}

/** Somebody who came to Beacon without the police; undefined when they do not want the safeguarding hub to know. */
export function contactSighting(id: string, contact: Contact, now: Date): Sighting | undefined {
  const inForce = agreement(now);
  const grounds = mayTell(inForce, contact.consent ?? [], contact.person.recordId, now);
  if (!grounds.may) return undefined;
  const { occurredAt, reportedAt, category, person, policeReference } = contact;
  const data = {
    personRecordId: person.recordId ?? id,
    incident: { recordedBy: 'beacon', id },
    ...(policeReference !== undefined && { incidentReference: policeReference }),
    occurredAt: occurredAt ?? reportedAt,
    reportedAt,
    category,
    role: 'victim',
    person: projectPerson(person, inForce),
  } as const;
  return { data, grounds };
}

/** The last that they said of Beacon itself. */
function isNoToBeacon(later: readonly Consent[]): boolean {
  const question = { to: 'beacon', purpose: 'victim-support', personRecordId: undefined, alone: true } as const;
  const last = latestAnswer(later, question);
  return last !== undefined && isNo(last);
}

function mayTell(
  { consent, to, purposeCode }: SharingAgreement,
  answers: readonly Consent[],
  personRecordId: string | undefined,
  now: Date,
): MayShare {
  const question = { to, purpose: sharingPurposes[purposeCode].askedAs, personRecordId, alone: true };
  return mayShare(consent, answers, undefined, question, now);
}

function agreement(now: Date): SharingAgreement {
  const inForce = agreementFor('beacon', 'safeguarding-hub', 'sighting', dayInLondon(now));
  if (!inForce) throw new Error('No sharing agreement lets Beacon tell the safeguarding hub whom it has seen');
  return inForce;
}
