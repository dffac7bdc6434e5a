import { AccessLog, type Actor } from '#libs/access';
import type { Trace } from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import { notFound } from '#libs/http';
import { Injectable } from '@nestjs/common';
import type { MatchState } from './match.js';
import { MatchQuery, type MatchPage, type WholeMatch } from './match.query.js';
import type { MatchQuestion } from './match.requests.js';

/** Every look at a match is written down in the transaction that reads it. */
@Injectable()
export class MatchReading {
  constructor(
    private readonly transactions: Transactions,
    private readonly query: MatchQuery,
    private readonly accessLog: AccessLog,
  ) {}

  async page({ personId, state, page = 1 }: MatchQuestion, actor: Actor, trace: Trace): Promise<MatchPage> {
    return this.transactions.run(async (manager) => {
      const found = await this.query.page(
        manager,
        { state: state ?? (personId ? undefined : 'waiting'), personId },
        page,
      );
      const id = found.rows.map((row) => row.id).join(' ');
      await this.accessLog.record(manager, { actor, action: 'search', what: 'match', id, trace });
      return found;
    });
  }

  async counts(): Promise<Record<MatchState, number>> {
    return this.transactions.run((manager) => this.query.counts(manager));
  }

  async one(id: string, actor: Actor, trace: Trace): Promise<WholeMatch> {
    return this.transactions.run(async (manager) => {
      const match = await this.query.one(manager, id);
      if (!match) throw notFound();
      await this.accessLog.record(manager, { actor, action: 'view', what: 'match', id, trace });
      return match;
    });
  }
}
