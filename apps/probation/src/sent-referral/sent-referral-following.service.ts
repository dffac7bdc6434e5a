import {
  agreementOn,
  changesBetween,
  correctedReferral,
  dayInLondon,
  endsWithIt,
  personFlags,
  referOnAgain,
  type ErrorReason,
  type ReferralSent,
  type SharingAgreement,
  type Trace,
  type WithdrawalReason,
} from '#libs/case-schemas';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../clock.js';
import { stoppedBy } from '../consent/consent.js';
import { ConsentRepository, whoseIs } from '../consent/consent.repository.js';
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
 * for a person who took back their word, or on what is known to be wrong. What is over already stays so, and what was reported to
 * the police of a supervision stands: it was not what the sender had told.
 */
@Injectable()
export class SentReferralFollowing {
  constructor(
    private readonly referrals: SentReferralRepository,
    private readonly consents: ConsentRepository,
    private readonly telling: SentReferralTelling,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /** The reason goes on; what was said with it was said to probation and not to those further on. */
  async end(manager: EntityManager, referralId: string, ending: Ending, trace: Trace): Promise<void> {
    for (const row of await this.referrals.lockReferredOn(manager, referralId)) {
      if (!endsWithIt(row.sent, ending.reason)) continue;
      const outcome = ended(row, ending, { at: this.now() });
      if (outcome.ok) await this.telling.step(manager, row.sent, outcome, trace);
    }
  }

  /** Whoever was told something wrong is told what is right, and nobody else anything. */
  async putRight(manager: EntityManager, referralId: string, parent: PutRight, trace: Trace): Promise<void> {
    for (const row of await this.referrals.lockReferredOn(manager, referralId))
      await this.tellAsItShouldRead(
        manager,
        row,
        (agreement) => referOnAgain(row.sent, parentNow(row, parent), row.said, agreement),
        trace,
      );
    for (const row of await this.referrals.lockReported(manager, referralId))
      await this.tellAsItShouldRead(
        manager,
        row,
        (agreement) => correctedReferral(row.sent, { person: parentNow(row, parent).person }, agreement),
        trace,
      );
  }

  private async tellAsItShouldRead(
    manager: EntityManager,
    row: SentReferralRow,
    reading: (agreement: SharingAgreement) => ReferralSent,
    trace: Trace,
  ): Promise<void> {
    const now = this.now();
    const agreement = agreementOn(row.sent.agreement, dayInLondon(now));
    const after = agreement && reading(agreement);
    if (!after || changesBetween(row.sent, after).length === 0) return;
    if (stoppedBy(await this.consents.heard(manager, whoseIs(row)), row.sent, now)) return;
    const outcome = amend(row, after, { reason: 'correction' }, { at: now });
    if (!outcome.ok) return;
    await this.telling.step(manager, row.sent, outcome, trace);
    const flags = personFlags(after.person, 'person', now);
    await this.referrals.amend(manager, row, { after, version: outcome.referral.version, flags });
  }
}

/** Of the person probation may know better than the sender: what the sender has not put right stays as it was written here. */
function parentNow({ sent }: SentReferralRow, { before, after }: PutRight): ReferralSent {
  const samePerson = changesBetween(before, { ...before, person: after.person }).length === 0;
  return samePerson ? { ...after, person: sent.person } : after;
}

const ended = (row: SentReferralRow, { step, ...said }: Ending, by: By): Outcome =>
  step === 'withdraw'
    ? withdraw(row, said as { reason: WithdrawalReason }, by)
    : enterInError(row, said as { reason: ErrorReason }, by);
