import { secretAgencies } from '#libs/case-schemas';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { SentReferralRow } from '../sent-referral/sent-referral.row.js';
import type { Team } from '../triage/triage.js';
import type { Secret } from './takeover.js';
import { TakeoverRow } from './takeover.row.js';

export interface SecretOf extends Secret {
  readonly row: SentReferralRow;
}

interface Held {
  readonly id: string;
  readonly holder: string;
  readonly team: Team | null;
}

@Injectable()
export class TakeoverRepository {
  /** What goes in secret and was made or taken over by somebody, so that of two who take over from them one comes after the other. */
  async secretsOf(manager: EntityManager, subject: string): Promise<SecretOf[]> {
    await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('secret-takeover ' || $1, 0))`, [subject]);
    const held = await manager.query<Held[]>(
      `SELECT sent.id, coalesce(last.taken_by, sent.made_by) AS holder, referral.team
         FROM sent_referral sent LEFT JOIN referral ON referral.id = sent.referred_on_from
         LEFT JOIN LATERAL (SELECT taken_by FROM secret_takeover took WHERE took.referral_id = sent.id
                             ORDER BY position DESC LIMIT 1) last ON true
        WHERE sent.recipient = ANY($1) AND coalesce(last.taken_by, sent.made_by) = $2
        ORDER BY sent.id`,
      [secretAgencies, subject],
    );
    const rows = await manager.findBy(SentReferralRow, { id: In(held.map(({ id }) => id)) });
    return held.flatMap(({ id, holder, team }) => {
      const row = rows.find((each) => each.id === id);
      if (!row) return [];
      const { status, sent, sentAt } = row;
      return [{ row, status, sent, sentAt, holder, ...(team !== null && { team }) }];
    });
  }

  async keep(manager: EntityManager, taken: Omit<TakeoverRow, 'position'>): Promise<void> {
    const position = 1 + (await manager.countBy(TakeoverRow, { referralId: taken.referralId }));
    await manager.insert(TakeoverRow, { ...taken, position });
  }
}
