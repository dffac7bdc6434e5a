import { AccessLog, type Actor } from '#libs/access';
import type { Trace } from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import { conflict, notFound } from '#libs/http';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../clock.js';
import type { StepWanted } from '../referral/referral.service.js';
import { ContactQuery, holderOf, versionOf, type ContactPage, type WholeContact } from './contact.query.js';
import { ContactRepository } from './contact.repository.js';
import type { ContactsQuestion } from './contact.requests.js';
import { mayGive, mayRead, type Holder } from './contact-work.js';

/** Who works on what somebody came about. For whom it is not, it is as if nobody had come. */
@Injectable()
export class ContactWork {
  constructor(
    private readonly transactions: Transactions,
    private readonly contacts: ContactRepository,
    private readonly query: ContactQuery,
    private readonly accessLog: AccessLog,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  async list({ pile = 'mine', page = 1 }: ContactsQuestion, actor: Actor, trace: Trace): Promise<ContactPage> {
    return this.transactions.run(async (manager) => {
      const found = await this.query.page(manager, pile, page, actor.subject);
      const id = found.rows.map((row) => row.id).join(' ');
      await this.accessLog.record(manager, { actor, action: 'search', what: 'contact', id, trace });
      return found;
    });
  }

  async view(id: string, actor: Actor, trace: Trace): Promise<WholeContact> {
    const found = await this.transactions.run(async (manager) => {
      const whole = await this.query.one(manager, id, actor.subject);
      const may = whole && mayRead(actor, holderOf(whole));
      await this.accessLog.record(manager, { actor, action: may ? 'view' : 'refuse', what: 'contact', id, trace });
      return may ? whole : undefined;
    });
    if (!found) throw notFound();
    return found;
  }

  /** From the version that they were looking at: of two who take it at once the second is told of the first. */
  async give({ id, version, actor, trace }: StepWanted, to: Holder | undefined): Promise<WholeContact> {
    const given = await this.transactions.run(async (manager) => {
      const whole = await this.locked(manager, id, actor);
      const may = whole && mayGive(actor, holderOf(whole), to);
      await this.accessLog.record(manager, { actor, action: may ? 'change' : 'refuse', what: 'contact', id, trace });
      if (!may) return undefined;
      refuseOutdated(whole, version);
      await this.contacts.give(manager, id, to, { givenBy: actor.name, givenAt: this.now() });
      return this.query.one(manager, id, actor.subject);
    });
    if (!given) throw notFound();
    return given;
  }

  async locked(manager: EntityManager, id: string, { subject }: Actor): Promise<WholeContact | undefined> {
    await this.contacts.lock(manager, id);
    return this.query.one(manager, id, subject);
  }
}

export function refuseOutdated(whole: WholeContact, version: number): void {
  const seen = versionOf(whole);
  if (seen !== version)
    throw conflict('version-conflict', 'Something has happened since you looked', { version: seen });
}
