import {
  agreementOn,
  changesBetween,
  circumstancesOf,
  dayInLondon,
  personFlags,
  referOnAgain,
  restsOnConsent,
  type ErrorReason,
  type ReferralSent,
  type WithdrawalReason,
} from '#libs/case-schemas';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../clock.js';
import { stoppedBy } from '../consent/consent.js';
import { ConsentRepository } from '../consent/consent.repository.js';
import { SafeguardingDuty } from '../safeguarding/safeguarding-duty.service.js';
import { amend, enterInError, withdraw, type By, type Outcome } from './sent-referral.js';
import { SentReferralRepository } from './sent-referral.repository.js';
import type { SentReferralRow } from './sent-referral.row.js';
import { onItsGrounds, SentReferralTelling } from './sent-referral-telling.service.js';

/** What ends a referral, and all that was made of it. */
export type Ending =
  | { readonly step: 'withdraw'; readonly reason: WithdrawalReason }
  | { readonly step: 'enter-in-error'; readonly reason: ErrorReason };

/** A received referral as it read until its sender put it right, and since. */
export interface PutRight {
  readonly before: ReferralSent;
  readonly after: ReferralSent;
}

/** It was never so, or was said twice: then nothing that was made of it holds, nor what was owed because of it. */
const neverSo: readonly Ending['reason'][] = ['sent-in-error', 'duplicate'];
const wasNeverSo = ({ step, reason }: Ending): boolean => step === 'enter-in-error' || neverSo.includes(reason);

/**
 * What becomes of a received referral becomes of those that were made of it, in the same transaction: nobody further on works
 * for a person who took back their word, or on what is known to be wrong. What rests on a duty, or on a recorded decision,
 * goes on: that a sender has no more need of the centre makes no child safe. What is over already stays so.
 */
@Injectable()
export class SentReferralFollowing {
  constructor(
    private readonly referrals: SentReferralRepository,
    private readonly consents: ConsentRepository,
    private readonly telling: SentReferralTelling,
    private readonly duty: SafeguardingDuty,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /** The reason goes on; what was said with it was said to the centre and not to those further on. */
  async end(manager: EntityManager, referralId: string, ending: Ending): Promise<void> {
    const at = this.now();
    for (const row of await this.referrals.lockReferredOn(manager, referralId)) {
      if (!wasNeverSo(ending) && !restsOnTheirWord(row)) continue;
      const outcome = ended(row, ending, { at });
      if (outcome.ok) await this.telling.step(manager, row, outcome);
    }
    if (wasNeverSo(ending)) await this.duty.cancel(manager, referralId, at);
  }

  /** Whoever was told something wrong is told what is right, and nobody else anything, nor against the person’s word. */
  async putRight(manager: EntityManager, referralId: string, parent: PutRight): Promise<void> {
    const now = this.now();
    const heard = await this.consents.heard(manager, { referralId });
    for (const row of await this.referrals.lockReferredOn(manager, referralId)) {
      const person = isSamePerson(parent) ? row.person : parent.after.person;
      await this.referrals.know(manager, row.id, person);
      const after = asItShouldRead(row, parentNow(row, parent), now);
      if (!after || changesBetween(row.sent, after).length === 0) continue;
      if (stoppedBy(heard, onItsGrounds(row.sent, row.said), now)) continue;
      const outcome = amend(row, after, { reason: 'correction' }, { at: now });
      if (!outcome.ok) continue;
      await this.telling.step(manager, row, outcome);
      const flags = personFlags(person, 'person', now);
      await this.referrals.amend(manager, row, { after, person, version: outcome.referral.version, flags });
    }
  }
}

const ended = (row: SentReferralRow, { step, ...said }: Ending, by: By): Outcome =>
  step === 'withdraw'
    ? withdraw(row, said as { reason: WithdrawalReason }, by)
    : enterInError(row, said as { reason: ErrorReason }, by);

/** Of the person the centre may know better than the sender: what the sender has not put right stays as it was written here. */
const parentNow = ({ sent }: SentReferralRow, parent: PutRight): ReferralSent =>
  isSamePerson(parent) ? { ...parent.after, person: sent.person } : parent.after;

const isSamePerson = ({ before, after }: PutRight): boolean =>
  changesBetween({ person: before.person }, { person: after.person }).length === 0;

/** By the agreement of the day on which it was sent; where there is none any more, nothing keeps it going. */
function restsOnTheirWord({ sent }: SentReferralRow): boolean {
  const sentAt = new Date(sent.at);
  const agreement = agreementOn(sent.agreement, dayInLondon(sentAt));
  return !agreement || restsOnConsent(agreement, circumstancesOf(sent, sentAt), sent.override).rests;
}

function asItShouldRead({ sent, said }: SentReferralRow, parent: ReferralSent, now: Date): ReferralSent | undefined {
  const agreement = agreementOn(sent.agreement, dayInLondon(now));
  return agreement && referOnAgain(sent, parent, said, agreement);
}
