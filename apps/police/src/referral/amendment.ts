import {
  projectPerson,
  type AmendmentReason,
  type Person,
  type PersonSighted,
  type ReferralSent,
  type SharingAgreement,
} from '#libs/case-schemas';
import { takeOwnStep } from '#libs/referral-lifecycle';
import type { By, Outcome, SentReferral } from './sent-referral.js';

/**
 * Whom the safeguarding hub was told of, as they should read: it had the wrong value too. By its own agreement, so that it
 * hears of the person what it may, whatever the receiver of the referral may.
 */
export function correctedSighting(sent: ReferralSent, person: Person, hub: SharingAgreement): PersonSighted {
  const { incident } = sent;
  const recordId = sent.person.recordId ?? '';
  return {
    personRecordId: recordId,
    incident: { recordedBy: 'police', id: incident.id },
    ...(incident.reference !== undefined && { incidentReference: incident.reference }),
    occurredAt: incident.occurredAt,
    reportedAt: incident.reportedAt,
    category: incident.category,
    role: 'victim',
    person: { ...projectPerson(person, hub), recordId },
  };
}

export const amend = (
  referral: SentReferral,
  amended: ReferralSent,
  said: { reason: AmendmentReason; explanation?: string },
  by: By,
): Outcome => takeOwnStep(referral, 'amend', { side: 'sender', agency: 'police', ...by }, said, { amended });
