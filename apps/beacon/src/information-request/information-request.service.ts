import { AccessLog, type Actor } from '#libs/access';
import type { Grounds, Trace } from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import { conflict, Idempotency, notFound, unprocessable, type KeyedAnswer } from '#libs/http';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../clock.js';
import { Telling } from '../disclosure/telling.publisher.js';
import { ReferralRepository } from '../referral/referral.repository.js';
import { SentReferralRepository } from '../sent-referral/sent-referral.repository.js';
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
import { mayTellOf, toldOf } from './what-to-tell.js';

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
    private readonly referrals: ReferralRepository,
    private readonly sentOnes: SentReferralRepository,
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
        const grounds = await this.groundsOf(manager, giving, now);
        const giver = { givenBy: actor.subject, givenByName: actor.name, givenAt: now };
        await this.requests.give(manager, row, giving, giver, answered(row, now));
        const data = toldOf(giving, { requestId: id, byName: actor.name, at: now.toISOString() });
        await this.telling.informationGiven(manager, { agreement: row.asked.agreement, data, grounds }, trace);
      });
      const whole = (await this.query.one(manager, id, now)) as WholeRequest;
      const action = replayed ? 'view' : 'change';
      await this.accessLog.record(manager, { actor, action, what: 'information-request', id, trace });
      return { status: 200, body: whole, replayed };
    });
  }

  /** On what the answer rests: of somebody on their own yes; that Beacon cannot say tells of nobody. */
  private async groundsOf(manager: EntityManager, { referralId }: Giving, now: Date): Promise<Grounds> {
    if (referralId === undefined) return { may: true, restsOn: 'duty', reasonOwed: false };
    const known = await this.referrals.lock(manager, referralId);
    if (!known) throw unprocessable('unknown-referral', [unknownReferral]);
    const later = await this.sentOnes.saidSince(manager, referralId);
    const may = mayTellOf({ sent: known.sent, sender: known.sender, later }, now);
    if (!may.may) throw unprocessable('not-shared', [{ field: 'referralId', code: may.because, message: NO_YES }]);
    return may;
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
  referralId: 'say by which referral you know them where you tell what you know, and nowhere else',
  words: 'say what you know where you know them, and nothing where you cannot say',
} as const;

const unknownReferral = { field: 'referralId', code: 'unknown-referral', message: 'Beacon has no such referral' };
const NO_YES = 'the person has not said yes to the safeguarding hub being told: answer that Beacon cannot say';
