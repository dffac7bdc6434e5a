import type { Actor } from '#libs/access';
import {
  makeReferral,
  personFlags,
  referOn,
  type Agency,
  type DataFlag,
  type Making,
  type NewReferral,
  type ReferralSent,
  type ReferringOn,
  type Trace,
} from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import { Idempotency, type KeyedAnswer } from '#libs/http';
import { isOpen } from '#libs/referral-lifecycle';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, NEW_ID, type Clock, type NewId } from '../clock.js';
import { referredOn, type By as ReceiversBy, type Referral } from '../referral/referral.js';
import type { WholeReferral } from '../referral/referral.query.js';
import type { ReferralRow } from '../referral/referral.row.js';
import { ReferralService, type StepWanted } from '../referral/referral.service.js';
import { isTakenBack } from './consent-change.js';
import { SentReferralQuery } from './sent-referral.query.js';
import { notMade, notYet, referredAlready } from './sent-referral-refusal.js';
import { SentReferralRepository } from './sent-referral.repository.js';
import type { SentReferralRow } from './sent-referral.row.js';
import { isSecret } from './sent-referral-secrecy.js';
import { SentReferralTelling } from './sent-referral-telling.service.js';

/** What a caseworker is told of a referral that was made. */
export interface SendingReceipt {
  readonly id: string;
  readonly to: Agency;
  readonly status: 'sent';
  readonly warnings: readonly DataFlag[];
}

/** How a referral of Beacon's own comes to be: by itself, or of one that Beacon was sent. */
@Injectable()
export class SentReferralMaking {
  constructor(
    private readonly transactions: Transactions,
    private readonly idempotency: Idempotency,
    private readonly received: ReferralService,
    private readonly referrals: SentReferralRepository,
    private readonly query: SentReferralQuery,
    private readonly telling: SentReferralTelling,
    @Inject(CLOCK) private readonly now: Clock,
    @Inject(NEW_ID) private readonly newId: NewId,
  ) {}

  async make(wanted: NewReferral, key: string, actor: Actor, trace: Trace): Promise<KeyedAnswer<SendingReceipt>> {
    const request = { actor, key, body: wanted, now: this.now() };
    return this.transactions.run(async (manager) =>
      this.idempotency.once(manager, request, async () => ({
        status: 201,
        body: await this.sendNew(manager, wanted, actor, trace),
      })),
    );
  }

  /** One that comes of no other, in the caller’s transaction. */
  async sendNew(manager: EntityManager, wanted: NewReferral, actor: Actor, trace: Trace): Promise<SendingReceipt> {
    const now = this.now();
    refuseImpossible(wanted, now);
    const made = makeReferral(wanted, this.making(actor, now));
    if (!made.ok) throw notMade(made.because);
    const { incident: _, person: __, ...said } = wanted;
    const sending = sendingOf(made.referral, said, now);
    await this.telling.send(manager, sending, actor, trace);
    const { to, flags } = sending;
    return { id: made.referral.referralId, to, status: 'sent', warnings: flags };
  }

  /**
   * The received referral takes a step, and the one that is made of it is sent, or neither. Where one goes in secret the
   * received one takes none: who reads it, at Beacon or at its sender, finds no more of it than before.
   */
  async referOn(wanted: StepWanted, said: ReferringOn): Promise<WholeReferral> {
    const allowed = (referral: Referral, by: ReceiversBy) => referredOn(referral, { to: said.to }, by);
    if (!isSecret(said.to)) return this.received.take(wanted, allowed, {}, this.sendOn(wanted, said));
    return this.received.actBeside(wanted, allowed, async (manager, row) => {
      const known = await this.query.madeOf(manager, row.id, wanted.actor.subject);
      refuseSecond(known, said.to);
      await this.sendOn(wanted, said)(manager, row);
    });
  }

  /** One of somebody who came by themselves, in the caller's transaction. One that goes in secret is not made again while it is not over. */
  async sendOfContact(
    manager: EntityManager,
    wanted: NewReferral,
    { actor, trace }: Pick<StepWanted, 'actor' | 'trace'>,
    contactId: string,
  ): Promise<void> {
    const now = this.now();
    if (wanted.consent) notYet({ 'consent.at': wanted.consent.at }, now);
    const known = await this.query.madeOfContact(manager, contactId, actor.subject);
    if (isSecret(wanted.to)) refuseSecond(known, wanted.to);
    const { incident, person, ...said } = await this.unlessTakenBack(manager, known, wanted);
    const made = makeReferral({ ...said, incident, person }, this.making(actor, now));
    if (!made.ok) throw notMade(made.because);
    await this.telling.send(manager, { ...sendingOf(made.referral, said, now), contactId }, actor, trace);
  }

  private sendOn({ actor, trace }: StepWanted, wanted: ReferringOn) {
    return async (manager: EntityManager, { id, sent, sender }: ReferralRow): Promise<void> => {
      const now = this.now();
      if (wanted.consent) notYet({ 'consent.at': wanted.consent.at }, now);
      const said = await this.asItStands(manager, id, actor, wanted);
      const made = referOn({ sent, sender }, said, this.making(actor, now));
      if (!made.ok) throw notMade(made.because);
      const sending = { ...sendingOf(made.referral, said, now), referredOnFrom: id };
      await this.telling.send(manager, sending, actor, trace);
    };
  }

  private async asItStands(
    manager: EntityManager,
    id: string,
    { subject }: Actor,
    wanted: ReferringOn,
  ): Promise<ReferringOn> {
    return this.unlessTakenBack(manager, await this.query.madeOf(manager, id, subject), wanted);
  }

  /** A yes that the person has taken back since is none, as far as whoever refers may know of it. */
  private async unlessTakenBack<Wanted extends ReferringOn>(
    manager: EntityManager,
    known: readonly SentReferralRow[],
    wanted: Wanted,
  ): Promise<Wanted> {
    const later = await Promise.all(known.map((each) => this.referrals.laterConsents(manager, each.id)));
    const { consent, ...said } = wanted;
    return consent?.decision === 'given' && isTakenBack(consent, later.flat()) ? (said as Wanted) : wanted;
  }

  private making({ name }: Actor, at: Date): Making {
    return { from: 'beacon', byName: name, at, referralId: this.newId(), incidentId: this.newId() };
  }
}

function refuseSecond(known: readonly SentReferralRow[], to: Agency): void {
  if (known.some(({ recipient, status }) => recipient === to && isOpen(status))) throw referredAlready();
}

const sendingOf = (sent: ReferralSent, said: ReferringOn, now: Date) => ({
  ...{ sent, to: said.to, said },
  flags: personFlags(sent.person, 'person', now),
});

function refuseImpossible({ incident: { occurredAt, reportedAt }, person, consent }: NewReferral, now: Date): void {
  const moments = { 'incident.occurredAt': occurredAt, 'incident.reportedAt': reportedAt };
  notYet({ ...moments, ...(consent && { 'consent.at': consent.at }) }, now, person);
}
