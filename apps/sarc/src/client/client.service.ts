import { AccessLog, type Actor } from '#libs/access';
import { displayName, personFlags, type DataFlag, type Trace } from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import { Idempotency, notFound, type KeyedAnswer } from '#libs/http';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, NEW_ID, type Clock, type NewId } from '../clock.js';
import type { ExaminationSaid } from '../examination/examination.js';
import { ExaminationService, type ExaminationWanted } from '../examination/examination.service.js';
import { refuseImpossible } from '../refuse-impossible.js';
import type { Client } from './client.js';
import { ClientQuery, type ClientPage, type DutyCounts, type WholeClient } from './client.query.js';
import { ClientRepository } from './client.repository.js';
import type { ClientsQuestion } from './client.requests.js';

export interface ClientReceipt {
  readonly id: string;
  readonly warnings: readonly DataFlag[];
}

/** People who came by themselves. It knows no way to tell anybody anything. */
@Injectable()
export class ClientService {
  constructor(
    private readonly transactions: Transactions,
    private readonly idempotency: Idempotency,
    private readonly clients: ClientRepository,
    private readonly query: ClientQuery,
    private readonly examinations: ExaminationService,
    private readonly accessLog: AccessLog,
    @Inject(CLOCK) private readonly now: Clock,
    @Inject(NEW_ID) private readonly newId: NewId,
  ) {}

  async record(client: Client, key: string, actor: Actor, trace: Trace): Promise<KeyedAnswer<ClientReceipt>> {
    const now = this.now();
    const { cameAt, occurredAt, person } = client;
    const moments = {
      cameAt: new Date(cameAt),
      occurredAt: occurredAt === undefined ? undefined : new Date(occurredAt),
    };
    refuseImpossible(moments, now, { person, field: 'person' });
    return this.transactions.run(async (manager) => {
      const request = { actor, key, body: client, now, operation: 'POST /clients' };
      const answer = await this.idempotency.once(manager, request, async () => ({
        status: 201,
        body: await this.keep(manager, client, actor, now),
      }));
      const { id } = answer.body;
      if (!answer.replayed)
        await this.accessLog.record(manager, { actor, action: 'create', what: 'client', id, trace });
      return answer;
    });
  }

  async page(question: ClientsQuestion, actor: Actor, trace: Trace): Promise<ClientPage> {
    return this.transactions.run(async (manager) => {
      const found = await this.query.page(manager, question, this.now());
      const id = found.rows.map(({ row }) => row.id).join(' ');
      await this.accessLog.record(manager, { actor, action: 'search', what: 'client', id, trace });
      return found;
    });
  }

  async counts(): Promise<DutyCounts> {
    return this.transactions.run((manager) => this.query.counts(manager, this.now()));
  }

  async view(id: string, actor: Actor, trace: Trace): Promise<WholeClient> {
    return this.transactions.run(async (manager) => {
      const whole = await this.query.one(manager, id, this.now());
      if (!whole) throw notFound();
      await this.accessLog.record(manager, { actor, action: 'view', what: 'client', id, trace });
      return whole;
    });
  }

  async examine(
    said: ExaminationSaid,
    { id, key, actor, trace }: ExaminationWanted,
  ): Promise<KeyedAnswer<WholeClient>> {
    return this.transactions.run(async (manager) => {
      if (!(await this.clients.lock(manager, id))) throw notFound();
      const request = { actor, key, operation: 'examination', body: { id, ...said }, now: this.now() };
      const replayed = await this.idempotency.wroteBefore(manager, request, () =>
        this.examinations.record(manager, { id, isOpen: true }, said, actor),
      );
      const whole = (await this.query.one(manager, id, this.now())) as WholeClient;
      const action = replayed ? 'view' : 'change';
      await this.accessLog.record(manager, { actor, action, what: 'examination', id, trace });
      return { status: 200, body: whole, replayed };
    });
  }

  private async keep(manager: EntityManager, client: Client, { subject }: Actor, now: Date): Promise<ClientReceipt> {
    const id = this.newId();
    const flags = personFlags(client.person, 'person', now);
    await this.clients.insert(manager, {
      id,
      cameAt: new Date(client.cameAt),
      personName: displayName(client.person.names),
      details: client,
      flags,
      recordedBy: subject,
      recordedAt: now,
    });
    return { id, warnings: flags };
  }
}
