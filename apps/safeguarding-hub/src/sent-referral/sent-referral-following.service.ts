import {
  agreementOn,
  changesBetween,
  dayInLondon,
  endsWithIt,
  personFlags,
  referOnAgain,
  type ErrorReason,
  type ReferralSent,
  type Trace,
  type WithdrawalReason,
} from '#libs/case-schemas';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, NEW_ID, type Clock, type NewId } from '../clock.js';
import { stoppedBy } from '../consent/consent.js';
import { ConsentRepository } from '../consent/consent.repository.js';
import type { Referral } from '../referral/referral.js';
import { accountToTell, isSecretSender } from './account-to-tell.js';
import { amend, enterInError, withdraw, type By, type Outcome } from './sent-referral.js';
import { SentReferralRepository } from './sent-referral.repository.js';
import type { SentReferralRow } from './sent-referral.row.js';
import { SentReferralTelling } from './sent-referral-telling.service.js';

/** The contact that others were made of. */
type Parent = Pick<Referral, 'id' | 'sender'>;

/** What ends a referral, and all that was made of it. */
export type Ending =
  | { readonly step: 'withdraw'; readonly reason: WithdrawalReason }
  | { readonly step: 'enter-in-error'; readonly reason: ErrorReason };

/**
 * What becomes of a received referral becomes of those that were made of it, in the same transaction: nobody further on works
 * for a person who took back their word, or on what is known to be wrong. What is over already stays so.
 */
@Injectable()
export class SentReferralFollowing {
  constructor(
    private readonly referrals: SentReferralRepository,
    private readonly consents: ConsentRepository,
    private readonly telling: SentReferralTelling,
    @Inject(CLOCK) private readonly now: Clock,
    @Inject(NEW_ID) private readonly newId: NewId,
  ) {}

  /** The reason goes on; what was said with it was said to the hub and not to those further on. */
  async end(manager: EntityManager, parent: Parent, ending: Ending, trace: Trace): Promise<void> {
    for (const row of await this.referrals.lockReferredOn(manager, parent.id)) {
      if (!endsWithIt(row.sent, ending.reason)) continue;
      const outcome = ended(row, ending, { at: this.now() });
      if (outcome.ok) await this.telling.step(manager, row.sent, outcome, this.traceOn(parent, trace));
    }
  }

  /** Whoever was told something wrong is told what is right, and nobody else anything, nor against the person’s word. */
  async putRight(manager: EntityManager, parent: Parent, now: ReferralSent, trace: Trace): Promise<void> {
    const at = this.now();
    const { sender } = parent;
    const heard = await this.consents.heard(manager, { referralId: parent.id });
    for (const row of await this.referrals.lockReferredOn(manager, parent.id)) {
      const after = asItShouldRead(row, accountToTell({ sent: now, sender }), at);
      if (!after || changesBetween(row.sent, after).length === 0) continue;
      if (stoppedBy(heard, row.sent, at)) continue;
      const outcome = amend(row, after, { reason: 'correction' }, { at });
      if (!outcome.ok) continue;
      await this.telling.step(manager, row.sent, outcome, this.traceOn(parent, trace));
      const flags = personFlags(after.person, 'person', at);
      await this.referrals.amend(manager, row, { after, version: outcome.referral.version, flags });
    }
  }

  /** By the number of its word somebody could lay a secret sender's step beside what came of it. */
  private traceOn({ sender }: Parent, trace: Trace): Trace {
    return isSecretSender(sender) ? { correlationId: this.newId() } : trace;
  }
}

const ended = (row: SentReferralRow, { step, ...said }: Ending, by: By): Outcome =>
  step === 'withdraw'
    ? withdraw(row, said as { reason: WithdrawalReason }, by)
    : enterInError(row, said as { reason: ErrorReason }, by);

function asItShouldRead({ sent, said }: SentReferralRow, parentNow: ReferralSent, now: Date): ReferralSent | undefined {
  const agreement = agreementOn(sent.agreement, dayInLondon(now));
  return agreement && referOnAgain(sent, parentNow, said, agreement);
}
