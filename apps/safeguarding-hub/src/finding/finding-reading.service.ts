import { AccessLog, type Actor } from '#libs/access';
import type { Trace } from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import { notFound } from '#libs/http';
import { Injectable } from '@nestjs/common';
import { FindingQuery, type FindingPage } from './finding.query.js';
import type { FindingQuestion } from './finding.requests.js';
import type { FindingRow } from './finding.row.js';

/** Every look at a finding is written down in the transaction that reads it. */
@Injectable()
export class FindingReading {
  constructor(
    private readonly transactions: Transactions,
    private readonly query: FindingQuery,
    private readonly accessLog: AccessLog,
  ) {}

  async page(question: FindingQuestion, actor: Actor, trace: Trace): Promise<FindingPage> {
    return this.transactions.run(async (manager) => {
      const page = await this.query.page(manager, question);
      const id = page.rows.map((row) => row.id).join(' ');
      await this.accessLog.record(manager, { actor, action: 'search', what: 'finding', id, trace });
      return page;
    });
  }

  async one(id: string, actor: Actor, trace: Trace): Promise<FindingRow> {
    return this.transactions.run(async (manager) => {
      const row = await this.query.one(manager, id);
      if (!row) throw notFound();
      await this.accessLog.record(manager, { actor, action: 'view', what: 'finding', id, trace });
      return row;
    });
  }
}
