import { secretAgencies } from '#libs/case-schemas';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { SentReferralRow } from './sent-referral.row.js';

/**
 * What somebody may know of. A secret one is for those alone who work on it: whoever made it, and whoever has the referral
 * that it came of. For anybody else it is as if there were none.
 */
export const knownTo = (manager: EntityManager, subject: string): SelectQueryBuilder<SentReferralRow> =>
  manager.createQueryBuilder(SentReferralRow, 'sent').where(
    `(sent.recipient <> ALL(:secret) OR sent.madeBy = :subject OR EXISTS
       (SELECT 1 FROM referral WHERE referral.id = sent.referredOnFrom AND referral.assignee = :subject))`,
    { secret: [...secretAgencies], subject },
  );
