import { agencies, agreementFor, agreementOn, dayInLondon, type Agency, type Trace } from '#libs/case-schemas';
import { isOpen, type Status } from '#libs/referral-lifecycle';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { HubReferral } from './references.js';

interface Sent {
  readonly personId: string;
  readonly agency: Agency;
  readonly referralId: string;
  readonly agreement: string;
  readonly status: Status;
}

/**
 * To whom the hub has referred whom. Of which of its people a referral is, it knows by the contact that it was made of; of one that
 * came of none, or by way of the referral centre, it does not.
 */
@Injectable()
export class HubReferrals {
  async about(manager: EntityManager, people: readonly string[], now: Date): Promise<HubReferral[]> {
    const sent = await manager.query<Sent[]>(ABOUT, [people, holdersOn(now)]);
    return sent.map(({ agreement, status, ...held }) => {
      const subject = agreementOn(agreement, dayInLondon(now))?.subject ?? 'anyone';
      return { ...held, subject, goesOn: isOpen(status) };
    });
  }

  /** Whoever is referred, or of whom a referral went a step further, is looked at again. */
  async noteWhom(manager: EntityManager, referralId: string, now: Date, trace: Trace): Promise<void> {
    await manager.query(NOTE, [referralId, holdersOn(now), JSON.stringify(trace)]);
  }
}

/** Whom an agreement lets be warned by what the hub sent them. */
const holdersOn = (now: Date): Agency[] =>
  agencies.filter((agency) =>
    agreementFor('safeguarding-hub', agency, 'alert', dayInLondon(now))?.alerts?.byReferralsFrom?.includes(
      'safeguarding-hub',
    ),
  );

const SENT = `sent_referral sent JOIN referral contact ON contact.id = sent.referred_on_from
    JOIN person_record record ON record.agency = contact.record_agency AND record.agency_record_id = contact.record_id`;

const ABOUT = `
  SELECT record.person_id AS "personId", sent.recipient AS agency, sent.id AS "referralId",
         sent.sent->>'agreement' AS agreement, sent.status
    FROM ${SENT} WHERE record.person_id = ANY ($1::uuid[]) AND sent.recipient = ANY ($2::text[]) ORDER BY sent.id`;

const NOTE = `
  INSERT INTO finding_due (person_id, record_id, trace)
  SELECT record.person_id, record.id, $3::jsonb FROM ${SENT} WHERE sent.id = $1 AND sent.recipient = ANY ($2::text[])`;
