import type { Consent, InformationRequestWithdrawn, RequestWithdrawalReason, Trace } from '#libs/case-schemas';
import type { Status } from '#libs/referral-lifecycle';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, NEW_ID, type Clock, type NewId } from '../clock.js';
import { effectOf, isAbout } from '../consent/consent.js';
import { Telling } from '../disclosure/telling.publisher.js';
import { withdrawn } from './information-request.js';
import { InformationRequestRepository } from './information-request.repository.js';
import type { InformationRequestRow } from './information-request.row.js';

/** Why the hub does not ask any more, when, and who says so; no name where it follows by rule. */
export interface Withdrawing {
  readonly reason: RequestWithdrawalReason;
  readonly at: Date;
  readonly byName?: string;
}

/** Tells partners what the hub asks, and that it does not ask any more, in the caller's transaction. */
@Injectable()
export class InformationRequestTelling {
  constructor(
    private readonly requests: InformationRequestRepository,
    private readonly telling: Telling,
    @Inject(CLOCK) private readonly now: Clock,
    @Inject(NEW_ID) private readonly newId: NewId,
  ) {}

  async ask(
    manager: EntityManager,
    { agency: to, told, restsOn, askedAt: at }: Pick<InformationRequestRow, 'agency' | 'told' | 'restsOn' | 'askedAt'>,
    trace: Trace,
  ): Promise<void> {
    const { byName } = told;
    const said = { referral: restsOn, to, type: 'referral-hub.information-requested.v1', data: told, at } as const;
    await this.telling.inConversation(manager, { ...said, ...(byName !== undefined && { byName }) }, trace);
  }

  async withdraw(
    manager: EntityManager,
    row: InformationRequestRow,
    { reason, at, byName }: Withdrawing,
    trace: Trace,
  ): Promise<void> {
    const becomes = withdrawn(row, at);
    if (!becomes) return;
    const by = byName !== undefined && { byName };
    const data: InformationRequestWithdrawn = { requestId: row.id, at: at.toISOString(), ...by, reason };
    await this.requests.save(manager, row, { ...becomes, withdrawal: data });
    const said = {
      ...{ referral: row.restsOn, to: row.agency, data, at },
      type: 'referral-hub.information-request-withdrawn.v1',
    } as const;
    await this.telling.inConversation(manager, { ...said, ...by }, trace);
  }

  /**
   * The contact is over, and so is what the hub needed to know for it. Under a number of its own: by that of the contact's last
   * step a partner could lay this beside what its sender was told.
   */
  async endWith(manager: EntityManager, referralId: string, status: Status): Promise<void> {
    const reason = status === 'entered-in-error' ? 'asked-in-error' : 'contact-over';
    const at = this.now();
    for (const row of await this.requests.lockWaiting(manager, referralId))
      await this.withdraw(manager, row, { reason, at }, { correlationId: this.newId() });
  }

  /** A no stops what rests on the person's word; what is asked by a duty, or by a recorded decision, goes on. */
  async hear(manager: EntityManager, referralId: string, consent: Consent, trace: Trace): Promise<void> {
    const at = this.now();
    for (const row of await this.requests.lockWaiting(manager, referralId)) {
      if (!isAbout(consent, row.agency) || effectOf(consent, row.restsOn).sharing === 'goes-on') continue;
      await this.withdraw(manager, row, { reason: 'consent-withdrawn', at }, trace);
    }
  }
}
