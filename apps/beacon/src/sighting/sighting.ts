import {
  agreementFor,
  dayInLondon,
  mayRefer,
  projectPerson,
  type Agency,
  type PersonSighted,
  type ReferralSent,
  type SharingAgreement,
} from '#libs/case-schemas';
import type { Contact } from '../contact/contact.js';

/** Whom Beacon has heard of through a referral. Beacon knows the person by the referral. */
export function referralSighting(sent: ReferralSent, sender: Agency, now: Date): PersonSighted {
  const { referralId, incident, person } = sent;
  return {
    personRecordId: referralId,
    incident: { recordedBy: sender, id: incident.id },
    ...(incident.reference !== undefined && { incidentReference: incident.reference }),
    occurredAt: incident.occurredAt,
    reportedAt: incident.reportedAt,
    category: incident.category,
    role: 'victim',
    person: { ...projectPerson(person, agreement(now)), recordId: referralId },
    referralId,
  };
}

/** Somebody who came to Beacon without the police; undefined when they do not want the safeguarding hub to know. */
export function contactSighting(id: string, contact: Contact, now: Date): PersonSighted | undefined {
  const inForce = agreement(now);
  const { recordId: personRecordId } = contact.person;
  const question = { to: 'safeguarding-hub', purpose: 'safeguarding', personRecordId, alone: true } as const;
  if (!mayRefer(inForce.consent, contact.consent ?? [], question).may) return undefined;
  const { occurredAt, reportedAt, category, person, policeReference } = contact;
  return {
    personRecordId: person.recordId ?? id,
    incident: { recordedBy: 'beacon', id },
    ...(policeReference !== undefined && { incidentReference: policeReference }),
    occurredAt: occurredAt ?? reportedAt,
    reportedAt,
    category,
    role: 'victim',
    person: projectPerson(person, inForce),
  };
}

function agreement(now: Date): SharingAgreement {
  const inForce = agreementFor('beacon', 'safeguarding-hub', 'sighting', dayInLondon(now));
  if (!inForce) throw new Error('No sharing agreement lets Beacon tell the safeguarding hub whom it has seen');
  return inForce;
}
