import { AccessLog, type Actor } from '#libs/access';
import type { ReferralSent, ReferringOn, Trace } from '#libs/case-schemas';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { NEW_ID, type NewId } from '../clock.js';
import { Telling } from '../disclosure/telling.publisher.js';
import { SafeguardingDuty } from '../safeguarding/safeguarding-duty.service.js';
import { isAnonymous, unsigned } from './anonymity.js';
import type { Told } from './sent-referral.js';
import { SentReferralRepository, type Sending } from './sent-referral.repository.js';
import type { SentReferralRow } from './sent-referral.row.js';

/**
 * Keeps what the centre does with its own referrals and tells the receiver, in the caller’s transaction. What crosses has a
 * trace of its own: by that of a request, or of another agency’s event, two agencies could lay their halves together.
 */
@Injectable()
export class SentReferralTelling {
  constructor(
    private readonly referrals: SentReferralRepository,
    private readonly telling: Telling,
    private readonly duty: SafeguardingDuty,
    private readonly accessLog: AccessLog,
    @Inject(NEW_ID) private readonly newId: NewId,
  ) {}

  async send(manager: EntityManager, sending: Sending, actor: Actor, trace: Trace): Promise<void> {
    const { sent, said, to, origin } = sending;
    await this.referrals.insert(manager, sending);
    await this.duty.settle(manager, origin);
    const type = 'referral-hub.referral-sent.v1';
    const saying = { referral: onItsGrounds(sent, said), to, type, data: sent, at: new Date(sent.at) } as const;
    await this.telling.inConversation(manager, { ...saying, byName: actor.name }, this.ownTrace());
    const id = sent.referralId;
    const entry = { actor, action: 'create', what: 'sent-referral', id, recipients: [to], trace } as const;
    await this.accessLog.record(manager, entry);
  }

  async step(manager: EntityManager, row: SentReferralRow, told: Told): Promise<void> {
    await this.referrals.save(manager, told);
    await this.duty.settle(manager, row);
    if (!told.event) return;
    const { at, byName } = told.entry;
    const { type, data } = told.event;
    const saying = {
      referral: onItsGrounds(row.sent, row.said),
      to: row.recipient,
      ...{ type, data: isAnonymous(row.sent) ? unsigned(data) : data, at: new Date(at) },
    };
    await this.telling.inConversation(manager, { ...saying, ...(byName !== undefined && { byName }) }, this.ownTrace());
  }

  private ownTrace(): Trace {
    return { correlationId: this.newId() };
  }
}

/** What an anonymous referral rests on does not cross, and is recorded all the same. */
export const onItsGrounds = (sent: ReferralSent, { consent }: ReferringOn): ReferralSent =>
  isAnonymous(sent) && consent ? { ...sent, consent } : sent;
