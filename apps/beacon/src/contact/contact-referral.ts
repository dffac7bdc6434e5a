import {
  isNo,
  latestAnswer,
  sharingPurposes,
  type Consent,
  type NewReferral,
  type ReferringOn,
} from '#libs/case-schemas';
import { isTakenBack } from '../sent-referral/consent-change.js';
import type { Contact } from './contact.js';

/**
 * A referral of somebody who came by themselves: what they told Beacon goes on as far as the agreement lets it. What they said
 * yes to when they came is no yes to this; a no to whom it goes to stands until they say otherwise.
 */
export function referralOfContact(contact: Contact, said: ReferringOn): NewReferral {
  const { occurredAt, reportedAt, category, policeReference, person } = contact;
  const { consent: answer, safeContact = contact.safeContact, summary = contact.summary, ...rest } = said;
  const consent = answer && !isTakenBack(answer, contact.consent ?? []) ? answer : noTo(contact, said);
  return {
    ...rest,
    ...(safeContact && { safeContact }),
    ...(summary !== undefined && { summary }),
    ...(consent && { consent }),
    incident: {
      occurredAt: occurredAt ?? reportedAt,
      reportedAt,
      category,
      ...(policeReference !== undefined && { reference: policeReference }),
    },
    person,
  };
}

function noTo({ consent = [], person }: Contact, { to, purpose }: ReferringOn): Consent | undefined {
  const question = { purpose: sharingPurposes[purpose].askedAs, personRecordId: person.recordId, alone: true };
  const last = latestAnswer(consent, { to, ...question });
  return last && isNo(last) ? last : undefined;
}
