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
import { CLOCK, type Clock } from '../clock.js';
import { stoppedBy } from '../consent/consent.js';
import { ConsentRepository } from '../consent/consent.repository.js';
import { amend, enterInError, withdraw, type By, type Outcome } from './sent-referral.js';
import { SentReferralRepository } from './sent-referral.repository.js';
import type { SentReferralRow } from './sent-referral.row.js';
import { SentReferralTelling } from './sent-referral-telling.service.js';

/** What ends a referral, and all that was made of it. */
export type Ending =
  | { readonly step: 'withdraw'; readonly reason: WithdrawalReason }
  | { readonly step: 'enter-in-error'; readonly reason: ErrorReason };

/** A received referral as it read until its sender put it right, and since. */
export interface PutRight {
  readonly before: ReferralSent;
  readonly after: ReferralSent;
}

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
  ) {}

  /** The reason goes on; what was said with it was said to the service and not to those further on. */
  async end(manager: EntityManager, referralId: string, ending: Ending, trace: Trace): Promise<void> {
    for (const row of await this.referrals.lockReferredOn(manager, referralId)) {
      if (!endsWithIt(row.sent, ending.reason)) continue;
      const outcome = ended(row, ending, { at: this.now() });
      if (outcome.ok) await this.telling.step(manager, row.sent, outcome, trace);
    }
  }

  /** Whoever was told something wrong is told what is right, and nobody else anything, nor against the person’s word. */
  async putRight(manager: EntityManager, referralId: string, parent: PutRight, trace: Trace): Promise<void> {
    const now = this.now();
    const heard = await this.consents.heard(manager, { referralId });
    for (const row of await this.referrals.lockReferredOn(manager, referralId)) {
      const after = asItShouldRead(row, parent, now);
      if (!after || changesBetween(row.sent, after).length === 0) continue;
      if (stoppedBy(heard, row.sent, now)) continue;
      const outcome = amend(row, after, { reason: 'correction' }, { at: now });
      if (!outcome.ok) continue;
      await this.telling.step(manager, row.sent, outcome, trace);
      const flags = personFlags(after.person, 'person', now);
      await this.referrals.amend(manager, row, { after, version: outcome.referral.version, flags });
    }
  }
}

const ended = (row: SentReferralRow, { step, ...said }: Ending, by: By): Outcome =>
  step === 'withdraw'
    ? withdraw(row, said as { reason: WithdrawalReason }, by)
    : enterInError(row, said as { reason: ErrorReason }, by);

/** Of the person we may know better than the sender: what the sender has not put right stays as it was written here. */
function asItShouldRead(
  { sent, said }: SentReferralRow,
  { before, after }: PutRight,
  now: Date,
): ReferralSent | undefined {
  const samePerson = changesBetween(before, { ...before, person: after.person }).length === 0;
  const parentNow = samePerson ? { ...after, person: sent.person } : after;
  const agreement = agreementOn(sent.agreement, dayInLondon(now));
  return agreement && referOnAgain(sent, parentNow, said, agreement);
}
