import {
  groundsOfReferral,
  projectPerson,
  projectReferral,
  withinScope,
  type AmendmentReason,
  type Person,
  type PersonSighted,
  type ReferralSent,
  type RiskAssessment,
  type SafeContact,
  type SharingAgreement,
} from '#libs/case-schemas';
import { takeOwnStep } from '#libs/referral-lifecycle';
import type { By, Outcome, SentReferral } from './sent-referral.js';

/** What an officer may put right in a referral that was sent. What happened and when is the incident's own to say. */
export interface Correction {
  readonly person?: Person;
  readonly riskAssessment?: RiskAssessment;
  readonly safeContact?: SafeContact;
  readonly summary?: string;
}

/** The referral as it should read. The person stays the same one, and no more crosses than was agreed, and said yes to. */
export function amendedReferral(
  sent: ReferralSent,
  { person, ...rest }: Correction,
  agreement: SharingAgreement,
): ReferralSent {
  const { recordId } = sent.person;
  const whole = person && { ...person, ...(recordId !== undefined && { recordId }) };
  const grounds = groundsOfReferral(sent, agreement);
  const allowed = withinScope(agreement, grounds.restsOn === 'consent' ? grounds.consent.scope : undefined);
  return projectReferral({ ...sent, ...rest, ...(whole && { person: whole }) }, allowed).referral;
}

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

/** Whether there is anything to put right. */
export const isEmpty = (correction: Correction): boolean =>
  Object.values(correction).every((value) => value === undefined);

export const amend = (
  referral: SentReferral,
  amended: ReferralSent,
  said: { reason: AmendmentReason; explanation?: string },
  by: By,
): Outcome => takeOwnStep(referral, 'amend', { side: 'sender', agency: 'police', ...by }, said, { amended });
