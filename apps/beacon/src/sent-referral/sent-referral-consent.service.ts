import { AccessLog } from '#libs/access';
import type { Consent, Trace } from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import { notFound } from '#libs/http';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, NEW_ID, type Clock, type NewId } from '../clock.js';
import type { StepWanted } from '../referral/referral.service.js';
import { effectOf, type ConsentEffect } from './consent-change.js';
import { withdraw, type By } from './sent-referral.js';
import { SentReferralQuery, type WholeSentReferral } from './sent-referral.query.js';
import { consentForAnother, notYet, outdated } from './sent-referral-refusal.js';
import { SentReferralRepository } from './sent-referral.repository.js';
import type { SentReferralRow } from './sent-referral.row.js';
import { SentReferralTelling } from './sent-referral-telling.service.js';

/** What the person said, who wrote it down and when. */
interface Heard {
  readonly consent: Consent;
  readonly by: Required<By>;
  readonly trace: Trace;
}

/** What the person tells Beacon once they were referred, and what that stops. */
@Injectable()
export class SentReferralConsent {
  constructor(
    private readonly transactions: Transactions,
    private readonly referrals: SentReferralRepository,
    private readonly query: SentReferralQuery,
    private readonly telling: SentReferralTelling,
    private readonly accessLog: AccessLog,
    @Inject(CLOCK) private readonly now: Clock,
    @Inject(NEW_ID) private readonly newId: NewId,
  ) {}

  /** The answer is kept; what rests on consent is withdrawn by a no, in the same transaction. */
  async record(
    { id, version, actor, trace }: StepWanted,
    consent: Consent,
  ): Promise<{ readonly whole: WholeSentReferral; readonly effect: ConsentEffect }> {
    const by = { byName: actor.name, at: this.now() };
    notYet({ 'consent.at': consent.at }, by.at);
    return this.transactions.run(async (manager) => {
      const concerned = await this.concerned(manager, { id, subject: actor.subject }, consent);
      const row = concerned.find((each) => each.id === id);
      if (!row) throw notFound();
      if (row.version !== version) throw outdated(row);
      for (const each of concerned) await this.apply(manager, each, { consent, by, trace });
      const whole = (await this.query.one(manager, id, actor.subject)) as WholeSentReferral;
      const changed = { actor, action: 'change', what: 'sent-referral', trace } as const;
      for (const each of concerned)
        await this.accessLog.record(manager, { ...changed, id: each.id, recipients: [each.recipient] });
      return { whole, effect: effectOf(consent, row.sent) };
    });
  }

  /**
   * Whose receiver the person speaks of: that one. Where they speak of Beacon itself: all that Beacon made of the same
   * referral, or of the same one who came by themselves, whether or not whoever writes it down may know of each.
   */
  private async concerned(
    manager: EntityManager,
    { id, subject }: { readonly id: string; readonly subject: string },
    { recipient }: Consent,
  ): Promise<SentReferralRow[]> {
    const known = await this.query.one(manager, id, subject);
    if (!known) throw notFound();
    const { referredOnFrom, contactId } = known.row;
    if (recipient === 'beacon' && referredOnFrom !== null)
      return this.referrals.lockReferredOn(manager, referredOnFrom);
    if (recipient === 'beacon' && contactId !== null) return this.referrals.lockOfContact(manager, contactId);
    if (recipient !== 'beacon' && recipient !== known.row.recipient) throw consentForAnother();
    const row = await this.referrals.lock(manager, id);
    return row ? [row] : [];
  }

  private async apply(manager: EntityManager, row: SentReferralRow, { consent, by, trace }: Heard): Promise<void> {
    const effect = effectOf(consent, row.sent);
    const recorded = { recordedAt: by.at, recordedBy: by.byName };
    await this.referrals.keepConsent(manager, { id: this.newId(), referralId: row.id, ...recorded, consent, effect });
    if (effect.sharing === 'goes-on') return;
    // What is over already cannot be taken back; nothing more is told of it all the same.
    const outcome = withdraw(row, { reason: 'consent-withdrawn' }, by);
    if (outcome.ok) await this.telling.step(manager, row.sent, outcome, trace);
  }
}
