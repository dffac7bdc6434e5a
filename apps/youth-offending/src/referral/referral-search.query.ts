import { wordQuery } from '#libs/database';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { PAGE_SIZE, ReferralQueueQuery, type QueuePage } from './referral-queue.query.js';
import { ReferralRow } from './referral.row.js';

/** Finding a referral again, among all that the service was sent. */
@Injectable()
export class ReferralSearchQuery {
  constructor(private readonly queue: ReferralQueueQuery) {}

  /** Those of whom every word is said, in full or its beginning, the latest report first. */
  async page(
    manager: EntityManager,
    { text, page = 1 }: { readonly text: string; readonly page?: number },
    seenAt: Date,
  ): Promise<QueuePage> {
    const ids = await this.found(manager, text, page);
    const rows = await manager.find(ReferralRow, {
      where: { id: In(ids.map(({ id }) => id)) },
      order: { reportedAt: 'DESC', id: 'ASC' },
    });
    const withDue = await this.queue.withDue(manager, rows, seenAt);
    return { rows: withDue, total: ids[0]?.total ?? 0, page, pageSize: PAGE_SIZE, seenAt };
  }

  private async found(
    manager: EntityManager,
    text: string,
    page: number,
  ): Promise<readonly { readonly id: string; readonly total: number }[]> {
    const query = wordQuery(text);
    if (query === undefined) return [];
    return manager.query(
      `SELECT id, (count(*) OVER ())::int AS total FROM referral WHERE words @@ to_tsquery('simple', $1)
        ORDER BY reported_at DESC, id LIMIT $2 OFFSET $3`,
      [query, PAGE_SIZE, (page - 1) * PAGE_SIZE],
    );
  }
}
