import { AccessLog, type Actor } from '#libs/access';
import type { InformationGiven, Trace } from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import { conflict, Idempotency, notFound, unprocessable, type KeyedAnswer } from '#libs/http';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../clock.js';
import { Telling } from '../disclosure/telling.publisher.js';
import { answered, gapIn, mayAnswer, type Giving } from './information-request.js';
import {
  InformationRequestQuery,
  type RequestCounts,
  type RequestPage,
  type WholeRequest,
} from './information-request.query.js';
import type { RequestsQuestion } from './information-request.requests.js';
import { InformationRequestRepository } from './information-request.repository.js';
import type { InformationRequestRow } from './information-request.row.js';

/** What somebody wants to answer, from the version that they were looking at. */
export interface GivingWanted {
  readonly id: string;
  readonly version: number;
  readonly key: string;
  readonly actor: Actor;
  readonly trace: Trace;
}

/** What the hub asks about somebody, and what is answered. */
@Injectable()
export class InformationRequests {
  constructor(
    private readonly transactions: Transactions,
    private readonly requests: InformationRequestRepository,
    private readonly query: InformationRequestQuery,
    private readonly idempotency: Idempotency,
    private readonly telling: Telling,
    private readonly accessLog: AccessLog,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  async list({ state = 'asked', page = 1 }: RequestsQuestion, actor: Actor, trace: Trace): Promise<RequestPage> {
    return this.transactions.run(async (manager) => {
      const found = await this.query.page(manager, state, page, this.now());
      const id = found.rows.map((row) => row.id).join(' ');
      await this.accessLog.record(manager, { actor, action: 'search', what: 'information-request', id, trace });
      return found;
    });
  }

  async counts(): Promise<RequestCounts> {
    return this.transactions.run((manager) => this.query.counts(manager, this.now()));
  }

  async view(id: string, actor: Actor, trace: Trace): Promise<WholeRequest> {
    return this.transactions.run(async (manager) => {
      const whole = await this.query.one(manager, id, this.now());
      if (!whole) throw notFound();
      await this.accessLog.record(manager, { actor, action: 'view', what: 'information-request', id, trace });
      return whole;
    });
  }

  /** From the version that they were looking at, once for each key. */
  async give({ id, version, key, actor, trace }: GivingWanted, giving: Giving): Promise<KeyedAnswer<WholeRequest>> {
    return this.transactions.run(async (manager) => {
      const row = await this.requests.lock(manager, id);
      if (!row) throw notFound();
      const now = this.now();
      const request = { actor, key, operation: 'give information', body: { id, version, ...giving }, now };
      const replayed = await this.idempotency.wroteBefore(manager, request, async () => {
        refuseUnfit(row, version, giving);
        const giver = { givenBy: actor.subject, givenByName: actor.name, givenAt: now };
        await this.requests.give(manager, row, giving, giver, answered(row, now));
        await this.tell(manager, row, { ...giving, requestId: id, at: now.toISOString(), byName: actor.name }, trace);
      });
      const whole = (await this.query.one(manager, id, now)) as WholeRequest;
      const action = replayed ? 'view' : 'change';
      await this.accessLog.record(manager, { actor, action, what: 'information-request', id, trace });
      return { status: 200, body: whole, replayed };
    });
  }

  private async tell(
    manager: EntityManager,
    { asked: { agreement } }: InformationRequestRow,
    data: InformationGiven,
    trace: Trace,
  ): Promise<void> {
    await this.telling.informationGiven(manager, { agreement, data }, trace);
  }
}

function refuseUnfit(row: InformationRequestRow, seen: number, giving: Giving): void {
  const { version, state } = row;
  if (!mayAnswer(row)) throw conflict('request-withdrawn', 'The hub does not ask any more', { requestState: state });
  if (version !== seen) throw conflict('version-conflict', 'Something has happened since you looked', { version });
  const gap = gapIn(giving);
  if (gap) throw unprocessable('answer-incomplete', [{ ...gap, message: whatIsWanted[gap.field] }]);
}

const whatIsWanted = {
  reason: 'say why you do not share it where you decline, and nowhere else',
  words: 'say what you know, or what the other reason is',
} as const;
