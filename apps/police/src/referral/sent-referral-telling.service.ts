import type { Agency, ReferralSent, Trace } from '#libs/case-schemas';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { NEW_ID, type NewId } from '../clock.js';
import { BreachRow, breachRow } from '../deadline/breach.row.js';
import { breachesOf } from '../deadline/referral-in-time.js';
import { Telling } from '../disclosure/telling.publisher.js';

/** A referral that is sent, and whether nothing may lead from it to another of the same incident. */
export interface Sending {
  readonly to: Agency;
  readonly sent: ReferralSent;
  readonly keptApart: boolean;
}

/** Tells the receiver of a referral, in the caller's transaction. */
@Injectable()
export class SentReferralTelling {
  constructor(
    private readonly telling: Telling,
    @Inject(NEW_ID) private readonly newId: NewId,
  ) {}

  async tell(manager: EntityManager, sending: Sending, at: Date, trace: Trace, byName?: string): Promise<void> {
    const { to, sent, keptApart } = sending;
    // By its correlation id, too, a referral could be laid beside the others of the incident.
    const own = keptApart ? { correlationId: this.newId() } : trace;
    const said = { referral: sent, to, type: 'referral-hub.referral-sent.v1', data: sent, at } as const;
    await this.telling.inConversation(manager, { ...said, ...(byName !== undefined && { byName }) }, own);
    await this.tellBreaches(manager, sending, at, own);
  }

  /** What was referred too late is said so to both sides, and once. */
  private async tellBreaches(manager: EntityManager, { to, sent }: Sending, at: Date, trace: Trace): Promise<void> {
    for (const data of breachesOf(to, sent)) {
      await manager.insert(BreachRow, breachRow(data));
      const said = { referral: sent, to, type: 'referral-hub.deadline-breached.v1', data, at } as const;
      await this.telling.inConversation(manager, said, trace);
    }
  }
}
