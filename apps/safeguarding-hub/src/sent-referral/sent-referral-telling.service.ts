import { AccessLog, type Actor } from '#libs/access';
import type { ReferralSent, Trace } from '#libs/case-schemas';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HubReferrals } from '../alert/hub-referral.query.js';
import { CLOCK, type Clock } from '../clock.js';
import { Telling } from '../disclosure/telling.publisher.js';
import type { Told } from './sent-referral.js';
import { SentReferralRepository, type Sending } from './sent-referral.repository.js';

/** Keeps what the hub does with its own referrals and tells the receiver, in the caller's transaction. */
@Injectable()
export class SentReferralTelling {
  constructor(
    private readonly referrals: SentReferralRepository,
    private readonly telling: Telling,
    private readonly holders: HubReferrals,
    private readonly accessLog: AccessLog,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  async send(manager: EntityManager, sending: Sending, actor: Actor, trace: Trace): Promise<void> {
    const { sent, to } = sending;
    await this.referrals.insert(manager, sending);
    await this.holders.noteWhom(manager, sent.referralId, this.now(), trace);
    const said = {
      referral: sent,
      to,
      type: 'referral-hub.referral-sent.v1',
      data: sent,
      at: new Date(sent.at),
    } as const;
    await this.telling.inConversation(manager, { ...said, byName: actor.name }, trace);
    const id = sent.referralId;
    const entry = { actor, action: 'create', what: 'sent-referral', id, recipients: [to], trace } as const;
    await this.accessLog.record(manager, entry);
  }

  async step(manager: EntityManager, referral: ReferralSent, told: Told, trace: Trace): Promise<void> {
    await this.referrals.save(manager, told);
    await this.holders.noteWhom(manager, referral.referralId, this.now(), trace);
    if (!told.event) return;
    const { at, byName } = told.entry;
    const said = { referral, to: told.referral.recipient, ...told.event, at: new Date(at) };
    await this.telling.inConversation(manager, { ...said, ...(byName !== undefined && { byName }) }, trace);
  }
}
