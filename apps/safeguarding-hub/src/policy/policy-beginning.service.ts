import { Transactions } from '#libs/database';
import { policies } from '#libs/repeat-detection';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CLOCK, type Clock } from '../clock.js';
import { PolicyRepository } from './policy.repository.js';

/** Before anything is looked at, the policies that the library starts with are there. Several instances do no harm. */
@Injectable()
export class PolicyBeginning implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly policies: PolicyRepository,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.transactions.run((manager) => this.policies.begin(manager, policies, this.now()));
  }
}
