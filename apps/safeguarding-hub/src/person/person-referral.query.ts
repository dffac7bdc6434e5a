import { secretAgencies, type Agency, type ReferralSent } from '#libs/case-schemas';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ReferralThen } from './person-referral.js';

/**
 * The hub's own referrals about somebody: those that name one of their records, and what came of them. What an agency has
 * sent to another is not the hub's to know. Nothing shows that a secret agency knows somebody: neither what it sent or was
 * sent, nor what the hub sent on because of it.
 */
@Injectable()
export class PersonReferralQuery {
  async by(manager: EntityManager, records: readonly string[], moment: Date): Promise<ReferralThen[]> {
    const received = await manager.query<ReferralThen[]>(RECEIVED, [records, moment, secretAgencies]);
    const origins = received.map(({ id }) => id);
    const sent = await manager.query<ReferralThen[]>(SENT, [records, moment, secretAgencies, origins]);
    return [...received, ...sent].sort((one, other) => other.at.getTime() - one.at.getTime());
  }

  /** Of whom a referral tells, where the hub knows the record that it names. */
  async personOf(manager: EntityManager, sender: Agency, sent: ReferralSent): Promise<string | undefined> {
    const { person, chain = [] } = sent;
    if (person.recordId === undefined || secretAgencies.includes(sender)) return undefined;
    const [record] = await manager.query<{ personId: string }[]>(
      `SELECT person_id AS "personId" FROM person_record WHERE agency = ANY ($1::text[]) AND agency_record_id = $2
        ORDER BY agency = $3 DESC LIMIT 1`,
      [[sender, ...chain.map(({ from }) => from)], person.recordId, sender],
    );
    return record?.personId;
  }
}

/** The same of a referral that a query reads, as `personOf` says it; the secret agencies are given as a parameter. */
export const personOfReferral = (secret: string): string => `
  (SELECT record.person_id FROM person_record record
    WHERE referral.sender <> ALL (${secret}::text[]) AND record.agency_record_id = referral.sent #>> '{person,recordId}'
      AND record.agency IN (SELECT referral.sender
                            UNION SELECT step->>'from' FROM jsonb_array_elements(referral.sent->'chain') step)
    ORDER BY record.agency = referral.sender DESC LIMIT 1)`;

const MOST = 100;

const stepsOf = (table: string, referral: string): string => `
  (SELECT coalesce(json_agg(json_build_object('step', taken.step, 'by', taken.by_agency) ORDER BY taken.version), '[]')
     FROM ${table} taken WHERE taken.referral_id = ${referral}.id AND taken.at <= $2) AS steps`;

/** A referral on keeps the number of the agency where the person was written down first. */
const RECEIVED = `
  SELECT referral.id, 'received' AS direction, referral.sender AS agency, referral.sent #>> '{incident,category}' AS category,
         referral.received_at AS at, ${stepsOf('referral_history', 'referral')}
    FROM referral
   WHERE referral.sent #>> '{person,recordId}' IN (SELECT agency_record_id FROM person_record WHERE id = ANY ($1::uuid[]))
     AND EXISTS (SELECT FROM person_record record
                  WHERE record.id = ANY ($1::uuid[]) AND record.agency_record_id = referral.sent #>> '{person,recordId}'
                    AND (record.agency = referral.sender
                         OR referral.sent->'chain' @> jsonb_build_array(jsonb_build_object('from', record.agency))))
     AND referral.received_at <= $2 AND referral.sender <> ALL ($3::text[])
   ORDER BY referral.received_at DESC LIMIT ${MOST}`;

/** What came of those, and by what another agency has known the person since. */
const SENT = `
  SELECT sent.id, 'sent' AS direction, sent.recipient AS agency, sent.sent #>> '{incident,category}' AS category,
         sent.sent_at AS at, ${stepsOf('sent_referral_history', 'sent')}
    FROM sent_referral sent LEFT JOIN referral origin ON origin.id = sent.referred_on_from
   WHERE (sent.referred_on_from = ANY ($4::uuid[])
          OR sent.id IN (SELECT referral_id FROM sighting WHERE record_id = ANY ($1::uuid[]) AND told_at <= $2))
     AND sent.sent_at <= $2 AND sent.recipient <> ALL ($3::text[])
     AND (origin.id IS NULL OR origin.sender <> ALL ($3::text[]))
   ORDER BY sent.sent_at DESC LIMIT ${MOST}`;
