import type { Actor } from '#libs/access';
import {
  makeReferral,
  personFlags,
  referOn,
  sharingPurposes,
  type Agency,
  type Consent,
  type DataFlag,
  type Made,
  type Making,
  type NewReferral,
  type Person,
  type ReferralSent,
  type ReferringOn,
  type Trace,
} from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import { Idempotency, type KeyedAnswer } from '#libs/http';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, NEW_ID, type Clock, type NewId } from '../clock.js';
import { stoppedBy, wordAsItStands } from '../consent/consent.js';
import { ConsentRepository } from '../consent/consent.repository.js';
import { refuseImpossible } from '../refuse-impossible.js';
import { referredOn } from '../referral/referral.js';
import type { WholeReferral } from '../referral/referral.query.js';
import type { ReferralRow } from '../referral/referral.row.js';
import { ReferralService, type StepWanted } from '../referral/referral.service.js';
import { isAnonymous, saysWho, unsigned } from './anonymity.js';
import { withoutOwnNumber } from './own-numbers.js';
import { notMade, nothingToTell, wouldSayWho } from './sent-referral-refusal.js';
import type { Origin } from './sent-referral.repository.js';
import { onItsGrounds, SentReferralTelling } from './sent-referral-telling.service.js';

/** What a practitioner is told of a referral that was made. */
export interface SendingReceipt {
  readonly id: string;
  readonly to: Agency;
  readonly status: 'sent';
  readonly warnings: readonly DataFlag[];
}

/** Who makes a referral, by which request. */
export interface Maker {
  readonly actor: Actor;
  readonly trace: Trace;
}

/** A referral that is about to be sent, from which record, and what the person has said since they came by it. */
interface AboutTo {
  readonly said: ReferringOn;
  readonly person: Person;
  readonly origin: Origin;
  readonly heard: readonly Consent[];
}

/** How a referral of the centre’s own comes to be: written anew, from somebody’s record, or of one that the centre was sent. */
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
    const request = { actor, key, body: wanted, now: this.now(), operation: 'POST /sent-referrals' };
    return this.transactions.run(async (manager) =>
      this.idempotency.once(manager, request, async () => ({
        status: 201,
        body: await this.sendWritten(manager, wanted, { actor, trace }),
      })),
    );
  }

  /** One that somebody wrote, in the caller’s transaction: whatever a person wrote may be impossible. */
  async sendWritten(manager: EntityManager, wanted: NewReferral, maker: Maker): Promise<SendingReceipt> {
    const { incident, person, consent } = wanted;
    const moments = {
      'incident.occurredAt': new Date(incident.occurredAt),
      'incident.reportedAt': new Date(incident.reportedAt),
      'consent.at': consent && new Date(consent.at),
    };
    refuseImpossible(moments, this.now(), { person, field: 'person' });
    return this.sendNew(manager, wanted, maker);
  }

  /** The received referral takes a step, and the one that is made of it is sent, or neither. */
  async referOn(wanted: StepWanted, said: ReferringOn): Promise<WholeReferral> {
    return this.received.take(
      wanted,
      (referral, by) => referredOn(referral, { to: said.to }, by),
      {},
      async (manager, row) => void (await this.sendOn(manager, row, said, wanted)),
    );
  }

  /** One that comes of no other, in the caller’s transaction; from somebody’s record where the origin says so. */
  async sendNew(manager: EntityManager, wanted: NewReferral, maker: Maker, origin: Origin = {}) {
    const { person } = wanted;
    const heard =
      origin.clientId === undefined ? [] : await this.consents.heard(manager, { clientId: origin.clientId });
    const standing = asItStands(withoutOwnNumber(wanted, person.recordId), heard);
    const made = makeReferral(standing, this.making(maker));
    const { incident: _, person: __, ...said } = standing;
    return this.send(manager, made, { said, person, origin, heard }, maker);
  }

  /** One that is made of what the centre was sent, whose row must be locked. */
  async sendOn(manager: EntityManager, { id, sent, sender }: ReferralRow, wanted: ReferringOn, maker: Maker) {
    const { person } = sent;
    const heard = await this.consents.heard(manager, { referralId: id });
    const said = asItStands(withoutOwnNumber(wanted, person.recordId), heard);
    const made = referOn({ sent, sender }, said, this.making(maker));
    return this.send(manager, made, { said, person, origin: { referredOnFrom: id }, heard }, maker);
  }

  private async send(
    manager: EntityManager,
    made: Made,
    { heard, ...about }: AboutTo,
    { actor, trace }: Maker,
  ): Promise<SendingReceipt> {
    if (!made.ok) throw notMade(made.because);
    const { said, person } = about;
    if (stoppedBy(heard, onItsGrounds(made.referral, said), this.now())) throw notMade('withdrawn');
    const sent = isAnonymous(made.referral) ? namingNobody(made.referral, said, person) : made.referral;
    const [to, flags] = [said.to, personFlags(person, 'person', this.now())];
    await this.telling.send(manager, { ...about, sent, to, flags, byName: actor.name }, actor, trace);
    return { id: sent.referralId, to, status: 'sent', warnings: flags };
  }

  private making({ actor }: Maker): Making {
    const [referralId, incidentId] = [this.newId(), this.newId()];
    return { from: 'sarc', byName: actor.name, at: this.now(), referralId, incidentId };
  }
}

/** A yes that the person has taken back since is none, and their no stands in its place. */
function asItStands<Said extends ReferringOn>(wanted: Said, heard: readonly Consent[]): Said {
  const { consent: now, ...said } = wanted;
  const purpose = sharingPurposes[wanted.purpose].askedAs;
  const consent = wordAsItStands(now, heard, { to: wanted.to, purpose });
  return { ...said, ...(consent && { consent }) } as Said;
}

/** Words of the centre’s own, never those in which somebody told it of a named person; and in them nobody. */
function namingNobody(sent: ReferralSent, { summary }: ReferringOn, person: Person): ReferralSent {
  if (summary === undefined || summary.trim() === '' || sent.summary === undefined) throw nothingToTell();
  if (saysWho(sent.summary, person)) throw wouldSayWho('summary');
  return unsigned(sent);
}
