import { AccessLog, type Actor } from '#libs/access';
import { impossibleDates, personFlags, type Agency, type DataFlag, type Trace } from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import { badRequest, Idempotency, type KeyedAnswer } from '#libs/http';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, NEW_ID, type Clock, type NewId } from '../clock.js';
import { Telling } from '../disclosure/telling.publisher.js';
import { contactSighting } from '../sighting/sighting.js';
import type { Contact } from './contact.js';
import { ContactRepository } from './contact.repository.js';

export interface ContactReceipt {
  readonly id: string;
  /** Whether the safeguarding hub was told who came. */
  readonly shared: boolean;
  readonly warnings: readonly DataFlag[];
}

@Injectable()
export class ContactService {
  constructor(
    private readonly transactions: Transactions,
    private readonly idempotency: Idempotency,
    private readonly contacts: ContactRepository,
    private readonly telling: Telling,
    private readonly accessLog: AccessLog,
    @Inject(CLOCK) private readonly now: Clock,
    @Inject(NEW_ID) private readonly newId: NewId,
  ) {}

  async record(contact: Contact, key: string, actor: Actor, trace: Trace): Promise<KeyedAnswer<ContactReceipt>> {
    const now = this.now();
    refuseImpossible(contact, now);
    return this.transactions.run(async (manager) => {
      const answer = await this.idempotency.once(manager, { actor, key, body: contact, now }, async () => ({
        status: 201,
        body: await this.keep(manager, contact, actor, trace, now),
      }));
      if (!answer.replayed) await this.log(manager, answer.body, actor, trace);
      return answer;
    });
  }

  private async keep(
    manager: EntityManager,
    contact: Contact,
    actor: Actor,
    trace: Trace,
    now: Date,
  ): Promise<ContactReceipt> {
    const id = this.newId();
    const flags = personFlags(contact.person, 'person', now);
    const row = {
      id,
      reportedAt: new Date(contact.reportedAt),
      details: contact,
      flags,
      recordedBy: actor.clientId,
      recordedAt: now,
    };
    await this.contacts.insert(manager, row);
    const sighting = contactSighting(id, contact, now);
    if (sighting) await this.telling.sighting(manager, sighting, now, trace);
    return { id, shared: sighting !== undefined, warnings: flags };
  }

  private async log(manager: EntityManager, { id, shared }: ContactReceipt, actor: Actor, trace: Trace): Promise<void> {
    const recipients: Agency[] = shared ? ['safeguarding-hub'] : [];
    await this.accessLog.record(manager, { actor, action: 'create', what: 'contact', id, recipients, trace });
  }
}

function refuseImpossible({ occurredAt, reportedAt, person }: Contact, now: Date): void {
  const problems = impossibleDates(
    { ...(occurredAt !== undefined && { occurredAt }), reportedAt },
    [{ person, field: 'person' }],
    now,
  );
  const fields = problems.map(({ code, field }) => ({ code, field, message: 'must not lie in the future' }));
  if (fields.length > 0) throw badRequest('invalid', fields);
}
