import type { Actor } from '#libs/access';
import {
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
import { goesOn } from '../triage/triage-grade.js';
import { referredOn, tellThatItWentOn } from '../referral/referral.js';
import type { WholeReferral } from '../referral/referral.query.js';
import type { ReferralRow } from '../referral/referral.row.js';
import { ReferralService, type StepWanted } from '../referral/referral.service.js';
import { accountToTell } from './account-to-tell.js';
import { notMade, notReferredOn } from './sent-referral-refusal.js';
import { SentReferralTelling } from './sent-referral-telling.service.js';

/** What a practitioner is told of a referral that was made. */
export interface SendingReceipt {
  readonly id: string;
  readonly to: Agency;
  readonly status: 'sent';
  readonly warnings: readonly DataFlag[];
}

/** How a referral of the hub’s own comes to be: by itself, or of one that the hub was sent. */
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
    const made = makeReferral(wanted, this.making(actor, now));
    if (!made.ok) throw notMade(made.because);
    const { incident: _, person: __, ...said } = wanted;
    const sending = sendingOf(made.referral, said, now);
    await this.telling.send(manager, sending, actor, trace);
    const { to, flags } = sending;
    return { id: made.referral.referralId, to, status: 'sent', warnings: flags };
  }

  /** The received contact takes a step, the referral that is made of it is sent and its sender told that it went on, or none of it. */
  async referOn(wanted: StepWanted, said: ReferringOn): Promise<WholeReferral> {
    const { actor, trace } = wanted;
    return this.received.take(wanted, (referral, by) => referredOn(referral, { to: said.to }, by), {
      also: (manager, row) => this.sendOn(manager, row, said, { actor, trace }),
      then: tellThatItWentOn,
    });
  }

  private async sendOn(
    manager: EntityManager,
    { id, sent, sender, triageGrade }: ReferralRow,
    said: ReferringOn,
    { actor, trace }: Pick<StepWanted, 'actor' | 'trace'>,
  ): Promise<void> {
    if (!goesOn(triageGrade)) throw notReferredOn(triageGrade);
    const now = this.now();
    const heard = await this.consents.heard(manager, { referralId: id });
    const standing = asItStands(said, heard, sent.person.recordId);
    const made = referOn({ sent: accountToTell({ sent, sender }), sender }, standing, this.making(actor, now));
    if (!made.ok) throw notMade(made.because);
    if (stoppedBy(heard, made.referral, now)) throw notMade('withdrawn');
    const sending = { ...sendingOf(made.referral, standing, now), referredOnFrom: id };
    await this.telling.send(manager, sending, actor, trace);
  }

  private making({ name }: Actor, at: Date): Making {
    return { from: 'safeguarding-hub', byName: name, at, referralId: this.newId(), incidentId: this.newId() };
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
