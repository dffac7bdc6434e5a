import { dayInLondon } from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import { Inject, Injectable } from '@nestjs/common';
import { NEW_ID, type NewId } from '../clock.js';
import { PolicyRecomputingRepository, type Recomputing } from './policy-recomputing.repository.js';
import { fingerprintOf } from './policy-version.js';
import { PolicyRepository } from './policy.repository.js';

/** People noted in one transaction: whoever news comes of meanwhile waits behind a few such portions, and not behind everybody. */
const PORTION = 500;
/** Until then nobody is noted by a new day’s rules: an instance whose clock is a little late still looks by the old ones. */
const LATE_CLOCK_MS = 60_000;
const NOBODY = '00000000-0000-0000-0000-000000000000';

/**
 * Once other policies are in force than were, because one was approved or its day has come, everybody is to be looked at
 * again. They are noted in portions, each with how far it has come: whatever is stopped halfway goes on where it was, and
 * where the policies change again meanwhile it begins anew.
 */
@Injectable()
export class PolicyRecomputing {
  constructor(
    private readonly transactions: Transactions,
    private readonly policies: PolicyRepository,
    private readonly recomputing: PolicyRecomputingRepository,
    @Inject(NEW_ID) private readonly newId: NewId,
  ) {}

  /** Notes the next who are to be looked at again; gives how many they were. */
  async noteSome(now: Date, most = PORTION): Promise<number> {
    return this.transactions.run(async (manager) => {
      const kept = await this.recomputing.lock(manager);
      if (!kept) return 0;
      const day = dayInLondon(new Date(now.getTime() - LATE_CLOCK_MS));
      const state = this.renewed(kept, fingerprintOf(await this.policies.all(manager), day));
      if (state.notedUpTo === null) return 0;
      const noted = await this.recomputing.noteNext(manager, state, most);
      const notedUpTo = noted.length < most ? null : (noted.at(-1) ?? null);
      await this.recomputing.save(manager, { ...state, notedUpTo });
      return noted.length;
    });
  }

  private renewed(kept: Recomputing, inForce: string): Recomputing {
    return inForce === kept.inForce ? kept : { inForce, notedUpTo: NOBODY, correlationId: this.newId() };
  }
}
