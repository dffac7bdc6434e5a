import type { Actor } from '#libs/access';
import {
  dayInLondon,
  impossibleDates,
  makeReferral,
  personFlags,
  referOn,
  sharingPurposes,
  type Agency,
  type Consent,
  type DataFlag,
  type Making,
  type NewReferral,
  type ReferralSent,
  type ReferringOn,
  type Trace,
} from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import { badRequest, Idempotency, type KeyedAnswer } from '#libs/http';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, NEW_ID, type Clock, type NewId } from '../clock.js';
import { stoppedBy, wordAsItStands } from '../consent/consent.js';
import { ConsentRepository } from '../consent/consent.repository.js';
import { referredOn } from '../referral/referral.js';
import type { WholeReferral } from '../referral/referral.query.js';
import { ReferralService, type StepWanted } from '../referral/referral.service.js';
import { notHandedOver } from './handover.js';
import { aboutAnother, notHandedOverBecause, notMade } from './sent-referral-refusal.js';
import { SentReferralTelling } from './sent-referral-telling.service.js';
import { tellsOfAnother } from './whom-it-is-about.js';

/** What a practitioner is told of a referral that was made. */
export interface SendingReceipt {
  readonly id: string;
  readonly to: Agency;
  readonly status: 'sent';
  readonly warnings: readonly DataFlag[];
}

/** How a referral of the service's own comes to be: by itself, or of one that the service was sent. */
@Injectable()
export class SentReferralMaking {
  constructor(
    private readonly transactions: Transactions,
    private readonly idempotency: Idempotency,
    private readonly received: ReferralService,
    private readonly consents: ConsentRepository,
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
    refuseTooYoung({ purpose: wanted.purpose, birth: wanted.person.birth }, now);
    const made = makeReferral(wanted, this.making(actor, now));
    if (!made.ok) throw notMade(made.because);
    const { to: recipient, purpose } = wanted;
    const sending = sendingOf(made.referral, { to: recipient, purpose }, now);
    await this.telling.send(manager, sending, actor, trace);
    const { to, flags } = sending;
    return { id: made.referral.referralId, to, status: 'sent', warnings: flags };
  }

  /** The received referral takes a step, and the one that is made of it is sent, or neither. */
  async referOn(wanted: StepWanted, said: ReferringOn): Promise<WholeReferral> {
    const { actor, trace } = wanted;
    return this.received.take(
      wanted,
      (referral, by) => referredOn(referral, { to: said.to }, by),
      {},
      async (manager, { id, sent, sender }) => {
        const now = this.now();
        refuseMisfit(sent, said, now);
        const heard = await this.consents.heard(manager, { referralId: id });
        const standing = asItStands(said, heard, sent.person.recordId);
        const made = referOn({ sent, sender }, standing, this.making(actor, now));
        if (!made.ok) throw notMade(made.because);
        if (stoppedBy(heard, made.referral, now)) throw notMade('withdrawn');
        const sending = { ...sendingOf(made.referral, standing, now), referredOnFrom: id };
        await this.telling.send(manager, sending, actor, trace);
      },
    );
  }

  private making({ name }: Actor, at: Date): Making {
    return { from: 'youth-offending', byName: name, at, referralId: this.newId(), incidentId: this.newId() };
  }
}

/** A yes that the person has taken back since is none, and their no stands in its place. */
function asItStands(
  { consent: now, ...said }: ReferringOn,
  heard: readonly Consent[],
  personRecordId: string | undefined,
): ReferringOn {
  const purpose = sharingPurposes[said.purpose].askedAs;
  const consent = wordAsItStands(now, heard, { to: said.to, purpose, personRecordId });
  return { ...said, ...(consent && { consent }) };
}

const sendingOf = (sent: ReferralSent, said: ReferringOn, now: Date) => ({
  ...{ sent, to: said.to, said },
  flags: personFlags(sent.person, 'person', now),
});

function refuseTooYoung(about: Parameters<typeof notHandedOver>[0], now: Date): void {
  const because = notHandedOver(about, dayInLondon(now));
  if (because) throw notHandedOverBecause(because, 'person.birth');
}

function refuseMisfit(sent: ReferralSent, said: ReferringOn, now: Date): void {
  if (tellsOfAnother(sent, said, { from: 'youth-offending', today: dayInLondon(now) })) throw aboutAnother();
  const because = notHandedOver({ purpose: said.purpose, birth: sent.person.birth }, dayInLondon(now));
  if (because) throw notHandedOverBecause(because, 'purpose');
}

function refuseImpossible({ incident: { occurredAt, reportedAt }, person, consent }: NewReferral, now: Date): void {
  const moments = {
    'incident.occurredAt': occurredAt,
    'incident.reportedAt': reportedAt,
    ...(consent && { 'consent.at': consent.at }),
  };
  const problems = impossibleDates(moments, [{ person, field: 'person' }], now);
  const fields = problems.map(({ code, field }) => ({ code, field, message: 'must not lie in the future' }));
  if (fields.length > 0) throw badRequest('invalid', fields);
}
