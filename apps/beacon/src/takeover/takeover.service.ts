import { AccessLog, type Actor } from '#libs/access';
import type { Trace } from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import { unprocessable } from '#libs/http';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../clock.js';
import type { SentReferralRow } from '../sent-referral/sent-referral.row.js';
import { answersFor, goesWith, type Takeover } from './takeover.js';
import { TakeoverRepository } from './takeover.repository.js';

/**
 * What goes in secret is not left lying because whoever made it is away. A supervisor takes over the work of a person and not a
 * referral, for of those they may know nothing; that they did, and why, is read by whoever made it.
 */
@Injectable()
export class Takeovers {
  constructor(
    private readonly transactions: Transactions,
    private readonly takeovers: TakeoverRepository,
    private readonly accessLog: AccessLog,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /** Answers what was taken over. Taken over again it is there already, and nothing is written. */
  async take(wanted: Takeover, actor: Actor, trace: Trace): Promise<SentReferralRow[]> {
    const { from, team, reason, explanation } = wanted;
    const taken = await this.transactions.run(async (manager) => {
      const logged = { actor, what: 'secret-takeover', trace } as const;
      if (!answersFor(actor, team)) {
        await this.accessLog.record(manager, { ...logged, action: 'refuse' });
        return undefined;
      }
      const found = (await this.takeovers.secretsOf(manager, from)).filter((secret) => goesWith(secret, wanted));
      const rows = from === actor.subject ? [] : found.map(({ row }) => row);
      const by = { takenFrom: from, takenBy: actor.subject, takenByName: actor.name, at: this.now() };
      for (const { id: referralId } of rows)
        await this.takeovers.keep(manager, { referralId, ...by, reason, explanation });
      const id = rows.map((row) => row.id).join(' ');
      await this.accessLog.record(manager, { ...logged, action: 'change', ...(id !== '' && { id }) });
      return rows;
    });
    if (!taken) throw unprocessable('not-your-team', notYourTeam);
    return taken;
  }
}

const notYourTeam = [{ field: 'team', code: 'not-your-team', message: 'must be a team that you answer for' }];
