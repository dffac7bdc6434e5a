import { secretAgencies } from '#libs/case-schemas';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { SentReferralRow } from './sent-referral.row.js';

/**
 * What somebody may know of. A secret one is for those alone who work on it: whoever made it, whoever took it over last, and
 * whoever has what it came of, a referral or somebody who came by themselves. For anybody else it is as if there were none.
 */
export const knownTo = (manager: EntityManager, subject: string): SelectQueryBuilder<SentReferralRow> =>
  manager.createQueryBuilder(SentReferralRow, 'sent').where(
    `(sent.recipient <> ALL(:secret) OR sent.madeBy = :subject OR EXISTS
       (SELECT 1 FROM referral WHERE referral.id = sent.referredOnFrom AND referral.assignee = :subject) OR :subject =
       (SELECT holder FROM contact_work work WHERE work.contact_id = sent.contactId ORDER BY position DESC LIMIT 1) OR :subject =
       (SELECT taken_by FROM secret_takeover took WHERE took.referral_id = sent.id ORDER BY position DESC LIMIT 1))`,
    { secret: [...secretAgencies], subject },
  );
