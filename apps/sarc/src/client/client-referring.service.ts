import { AccessLog } from '#libs/access';
import type { ReferringOn } from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import { conflict, notFound } from '#libs/http';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../clock.js';
import { refuseImpossible } from '../refuse-impossible.js';
import type { StepWanted } from '../referral/referral.service.js';
import { SentReferralMaking } from '../sent-referral/sent-referral-making.service.js';
import { referralOfClient, type ToldOfIncident } from './client-referral.js';
import { ClientQuery, versionOf, type WholeClient } from './client.query.js';
import { ClientRepository } from './client.repository.js';

/** Refers somebody who came by themselves, by their word or by a decision that is written down. */
@Injectable()
export class ClientReferring {
  constructor(
    private readonly transactions: Transactions,
    private readonly clients: ClientRepository,
    private readonly query: ClientQuery,
    private readonly making: SentReferralMaking,
    private readonly accessLog: AccessLog,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /** From the version that the practitioner was looking at: of two who refer at once the second is told of the first. */
  async refer(
    { id, version, actor, trace }: StepWanted,
    said: ReferringOn,
    told: ToldOfIncident,
  ): Promise<WholeClient> {
    const now = this.now();
    refuseImpossible({ occurredAt: told.occurredAt === undefined ? undefined : new Date(told.occurredAt) }, now);
    return this.transactions.run(async (manager) => {
      const row = await this.clients.lock(manager, id);
      if (!row) throw notFound();
      const seen = versionOf((await this.query.one(manager, id, now)) as WholeClient);
      if (seen !== version)
        throw conflict('version-conflict', 'Something has happened since you looked', { version: seen });
      const wanted = referralOfClient(row.details, said, told, now);
      await this.making.sendNew(manager, wanted, { actor, trace }, { clientId: id });
      const entry = { actor, action: 'change', what: 'client', id, recipients: [said.to], trace } as const;
      await this.accessLog.record(manager, entry);
      return (await this.query.one(manager, id, now)) as WholeClient;
    });
  }
}
