import { AccessLog, type Actor } from '#libs/access';
import type { Trace } from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import { notFound } from '#libs/http';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../clock.js';
import { FindingSeenRow } from './finding-seen.row.js';

/** What somebody has looked at is new no more, until it reads otherwise. Said again, it is as it was. */
@Injectable()
export class FindingSeeing {
  constructor(
    private readonly transactions: Transactions,
    private readonly accessLog: AccessLog,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /** The version that they were shown: one that came meanwhile is still new. */
  async saw(id: string, version: number, actor: Actor, trace: Trace): Promise<void> {
    await this.transactions.run(async (manager) => {
      const known = await manager.query<{ id: string }[]>(
        `SELECT id FROM finding WHERE id = $1 AND version >= $2 FOR NO KEY UPDATE`,
        [id, version],
      );
      if (known.length === 0) throw notFound();
      const seen = { findingId: id, version, seenBy: actor.name, seenAt: this.now() };
      await manager.createQueryBuilder().insert().into(FindingSeenRow).values(seen).orIgnore().execute();
      await manager.query(`UPDATE finding SET seen_version = greatest(seen_version, $2) WHERE id = $1`, [id, version]);
      await this.accessLog.record(manager, { actor, action: 'change', what: 'finding', id, trace });
    });
  }
}
