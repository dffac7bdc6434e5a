import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { statusesOf } from './referral-queue.js';

interface Waiting {
  readonly id: string;
  readonly by: Date | null;
}

/** Contacts that wait for an answer of whoever sent them, by when each is wanted. */
@Injectable()
export class AnswerWantedQuery {
  /** What is wanted first stands first, and so what is late; of what no time was said, the latest report. */
  async inOrder(manager: EntityManager, limit: number, offset: number): Promise<string[]> {
    const order = 'asked.by NULLS LAST, referral.reported_at DESC, referral.id';
    const found = await manager.query<Waiting[]>(
      `${WAITING} WHERE referral.status = ANY ($1::text[]) ORDER BY ${order} LIMIT $2 OFFSET $3`,
      [statusesOf('waiting-on-others'), limit, offset],
    );
    return found.map(({ id }) => id);
  }

  /** Of those that wait for one. */
  async of(manager: EntityManager, ids: readonly string[]): Promise<Map<string, Date>> {
    const found = await manager.query<Waiting[]>(
      `${WAITING} WHERE referral.id = ANY ($2::uuid[]) AND referral.status = ANY ($1::text[])`,
      [statusesOf('waiting-on-others'), ids],
    );
    return new Map(found.flatMap(({ id, by }) => (by ? [[id, by] as const] : [])));
  }
}

/** What was asked last. */
const WAITING = `
  SELECT referral.id, asked.by FROM referral
    LEFT JOIN LATERAL (SELECT (details->>'answerBy')::timestamptz AS by FROM referral_history
                        WHERE referral_id = referral.id AND step = 'ask' ORDER BY version DESC LIMIT 1) asked ON true`;
