import { isDeepStrictEqual } from 'node:util';
import {
  whatIsSaid,
  type AmendmentReason,
  type Person,
  type PersonSighted,
  type ReferralSent,
  type SharingAgreement,
} from '#libs/case-schemas';
import { takeOwnStep } from '#libs/referral-lifecycle';
import { sightingOf, type IncidentTold } from '../incident/incident-sighting.js';
import type { By, Outcome, SentReferral } from './sent-referral.js';

/**
 * Whom the safeguarding hub was told of, as they should read, in each part that they have in the incident: it had the wrong
 * value too. By its own agreement, so that it hears of the person what it may, whatever the receiver of the referral may.
 */
export function correctedSightings(
  incident: IncidentTold,
  personRecordId: string,
  person: Person,
  hub: SharingAgreement,
): PersonSighted[] {
  const parts = incident.people.filter((part) => part.person.recordId === personRecordId);
  return parts.map(({ role }) => sightingOf(incident, role, { ...person, recordId: personRecordId }, hub));
}

/**
 * Somebody as the police know them, with what was put right in a referral: between what was sent first and what it should read.
 * What the receiver may not know was left out of both, and has not changed.
 */
export function personPutRight(known: Person, sentFirst: Person, corrected: Person): Person {
  const parts = [...new Set([...Object.keys(sentFirst), ...Object.keys(corrected)])] as (keyof Person)[];
  const changed = parts.filter((part) => !isDeepStrictEqual(sentFirst[part], corrected[part]));
  const now = Object.fromEntries(changed.map((part) => [part, corrected[part]]));
  return whatIsSaid({ ...known, ...now });
}

export const amend = (
  referral: SentReferral,
  amended: ReferralSent,
  said: { reason: AmendmentReason; explanation?: string },
  by: By,
): Outcome => takeOwnStep(referral, 'amend', { side: 'sender', agency: 'police', ...by }, said, { amended });
