import { AccessLog, type Actor } from '#libs/access';
import type { Trace } from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import { notFound } from '#libs/http';
import { Injectable } from '@nestjs/common';
import type { PolicyVersion } from './policy-version.js';
import { PolicyRepository } from './policy.repository.js';

/** By which rules the hub finds anything, and who said so. */
@Injectable()
export class PolicyReading {
  constructor(
    private readonly transactions: Transactions,
    private readonly policies: PolicyRepository,
    private readonly accessLog: AccessLog,
  ) {}

  async all(actor: Actor, trace: Trace): Promise<PolicyVersion[]> {
    return this.transactions.run(async (manager) => {
      await this.accessLog.record(manager, { actor, action: 'search', what: 'policy', trace });
      return this.policies.all(manager);
    });
  }

  async one(id: string, actor: Actor, trace: Trace): Promise<PolicyVersion[]> {
    return this.transactions.run(async (manager) => {
      const versions = await this.policies.ofOne(manager, id);
      if (versions.length === 0) throw notFound();
      await this.accessLog.record(manager, { actor, action: 'view', what: 'policy', id, trace });
      return versions;
    });
  }
}
