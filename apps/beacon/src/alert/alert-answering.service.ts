import { AccessLog, type Actor } from '#libs/access';
import type { AlertAnswered, Trace } from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import { conflict, Idempotency, notFound, type KeyedAnswer } from '#libs/http';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../clock.js';
import { Telling } from '../disclosure/telling.publisher.js';
import type { WritingWanted } from '../referral/referral-record.service.js';
import { after, refusalOf, type Saying } from './alert-question.js';
import type { AlertQuestionRow } from './alert-question.row.js';
import { AlertQuestionRepository } from './alert-question.repository.js';
import { AlertQuery, type AlertCounts, type AlertPage, type WholeQuestion } from './alert.query.js';
import type { AlertsQuestion } from './alert.requests.js';

/** Who has seen what the hub warned of, and what was done about it. */
@Injectable()
export class AlertAnswering {
  constructor(
    private readonly transactions: Transactions,
    private readonly questions: AlertQuestionRepository,
    private readonly query: AlertQuery,
    private readonly idempotency: Idempotency,
    private readonly telling: Telling,
    private readonly accessLog: AccessLog,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  async list({ state = 'new', page = 1 }: AlertsQuestion, actor: Actor, trace: Trace): Promise<AlertPage> {
    return this.transactions.run(async (manager) => {
      const found = await this.query.page(manager, state, page, { asker: actor, seenAt: this.now() });
      const id = found.questions.map(({ row }) => row.id).join(' ');
      await this.accessLog.record(manager, { actor, action: 'search', what: 'alert', id, trace });
      return found;
    });
  }

  async counts(actor: Actor): Promise<AlertCounts> {
    return this.transactions.run((manager) => this.query.counts(manager, { asker: actor, seenAt: this.now() }));
  }

  async view(id: string, actor: Actor, trace: Trace): Promise<WholeQuestion> {
    const found = await this.transactions.run(async (manager) => {
      const whole = await this.query.one(manager, id, { asker: actor, seenAt: this.now() });
      await this.accessLog.record(manager, { actor, action: whole ? 'view' : 'refuse', what: 'alert', id, trace });
      return whole;
    });
    if (!found) throw notFound();
    return found;
  }

  /** From the version that they were looking at, once for each key. */
  async say(wanted: WritingWanted, saying: Saying): Promise<KeyedAnswer<WholeQuestion>> {
    const answer = await this.transactions.run((manager) => this.sayLocked(manager, wanted, saying));
    if (!answer) throw notFound();
    return answer;
  }

  private async sayLocked(
    manager: EntityManager,
    { id, version, key, actor, trace }: WritingWanted,
    saying: Saying,
  ): Promise<KeyedAnswer<WholeQuestion> | undefined> {
    await this.questions.lock(manager, id);
    const now = this.now();
    const asked = { asker: actor, seenAt: now };
    const before = await this.query.one(manager, id, asked);
    if (!before) {
      await this.accessLog.record(manager, { actor, action: 'refuse', what: 'alert', id, trace });
      return undefined;
    }
    const request = { actor, key, operation: `alert ${saying.kind}`, body: { id, version, ...saying }, now };
    const replayed = await this.idempotency.wroteBefore(manager, request, async () => {
      refuseOutdated(before, version);
      refuseUnfit(before, saying, actor);
      const sayer = { saidBy: actor.subject, saidByName: actor.name, saidAt: now };
      await this.questions.add(manager, before.row, { sayer, saying, becomes: after(before.row, saying.kind, now) });
      const news = newsOf(before.row, saying, now);
      if (news) await this.telling.alertAnswered(manager, news, now, trace);
    });
    const whole = (await this.query.one(manager, id, asked)) as WholeQuestion;
    const action = replayed ? 'view' : 'change';
    await this.accessLog.record(manager, { actor, action, what: 'alert', id, trace });
    return { status: 200, body: whole, replayed };
  }
}

/** What the hub is told: that somebody has seen it, once, and each thing that was done. */
function newsOf({ alertId, findingId, state }: AlertQuestionRow, saying: Saying, at: Date): AlertAnswered | undefined {
  if (saying.kind === 'acknowledged' && state !== 'new') return undefined;
  const action = saying.kind === 'answered' ? { action: saying.action } : {};
  return { alertId, findingId, state: saying.kind, ...action, at: at.toISOString() };
}

function refuseOutdated({ row: { version, isOver } }: WholeQuestion, seen: number): void {
  if (!isOver && version !== seen)
    throw conflict('version-conflict', 'Something has happened since you looked', { version });
}

function refuseUnfit({ row, entries }: WholeQuestion, { kind }: Saying, { subject }: Actor): void {
  const hasAcknowledged = entries.some((entry) => entry.kind === 'acknowledged' && entry.saidBy === subject);
  const refusal = refusalOf(row, kind, hasAcknowledged);
  if (refusal) throw conflict(refusal, refusals[refusal], { alertState: row.state });
}

const refusals = {
  'alert-over': 'A later alert has taken the place of this one',
  'acknowledged-already': 'You have acknowledged this alert already',
  'not-acknowledged': 'Acknowledge this alert before you say what was done',
} as const;
