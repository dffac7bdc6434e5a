import { AccessLog, type Actor } from '#libs/access';
import type { Trace } from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import { notFound } from '#libs/http';
import { Inject, Injectable } from '@nestjs/common';
import type { Told } from '../alert/told.js';
import { ToldQuery } from '../alert/told.query.js';
import { CLOCK, type Clock } from '../clock.js';
import { FindingQuery, type FindingPage, type WholeFinding } from './finding.query.js';
import type { FindingQuestion } from './finding.requests.js';

/** A finding, and what became of it at each agency that was told. */
export interface ReadFinding extends WholeFinding {
  readonly told: readonly Told[];
  readonly seenAt: Date;
}

/** Every look at a finding is written down in the transaction that reads it. */
@Injectable()
export class FindingReading {
  constructor(
    private readonly transactions: Transactions,
    private readonly query: FindingQuery,
    private readonly told: ToldQuery,
    private readonly accessLog: AccessLog,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  async page(question: FindingQuestion, actor: Actor, trace: Trace): Promise<FindingPage> {
    return this.transactions.run(async (manager) => {
      const page = await this.query.page(manager, question);
      const id = page.rows.map((row) => row.id).join(' ');
      await this.accessLog.record(manager, { actor, action: 'search', what: 'finding', id, trace });
      return page;
    });
  }

  async one(id: string, actor: Actor, trace: Trace): Promise<ReadFinding> {
    return this.transactions.run(async (manager) => {
      const finding = await this.query.one(manager, id);
      if (!finding) throw notFound();
      await this.accessLog.record(manager, { actor, action: 'view', what: 'finding', id, trace });
      return { ...finding, told: await this.told.of(manager, id), seenAt: this.now() };
    });
  }
}
