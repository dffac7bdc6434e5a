import { AccessLog } from '#libs/access';
import { agreementsBetween, dayInLondon, type Agency, type Consent } from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import { notFound } from '#libs/http';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, NEW_ID, type Clock, type NewId } from '../clock.js';
import { InformationRequestTelling } from '../information-request/information-request-telling.service.js';
import { ReferralQuery, type WholeReferral } from '../referral/referral.query.js';
import { versionConflict } from '../referral/referral-refusal.js';
import { ReferralRepository } from '../referral/referral.repository.js';
import type { StepWanted } from '../referral/referral.service.js';
import { withdraw } from '../sent-referral/sent-referral.js';
import { SentReferralQuery, type WholeSentReferral } from '../sent-referral/sent-referral.query.js';
import { outdated } from '../sent-referral/sent-referral-refusal.js';
import { SentReferralRepository } from '../sent-referral/sent-referral.repository.js';
import type { SentReferralRow } from '../sent-referral/sent-referral.row.js';
import { SentReferralTelling } from '../sent-referral/sent-referral-telling.service.js';
import { effectOf, isAbout, type ConsentEffect } from './consent.js';
import { consentForAnother, refuseNotYetSaid } from './consent-refusal.js';
import { ConsentRepository, whoseIs, type Whose } from './consent.repository.js';

/** A word, and whose it is: the row by which they came must be locked, and those that it may concern. */
interface Heard {
  readonly consent: Consent;
  readonly whose: Whose;
  readonly concerned: readonly SentReferralRow[];
}

/** What somebody says once they were referred, to the hub or by it, and what that stops. */
@Injectable()
export class ConsentService {
  constructor(
    private readonly transactions: Transactions,
    private readonly consents: ConsentRepository,
    private readonly received: ReferralRepository,
    private readonly receivedOne: ReferralQuery,
    private readonly sentOnes: SentReferralRepository,
    private readonly sentOne: SentReferralQuery,
    private readonly telling: SentReferralTelling,
    private readonly asked: InformationRequestTelling,
    private readonly accessLog: AccessLog,
    @Inject(CLOCK) private readonly now: Clock,
    @Inject(NEW_ID) private readonly newId: NewId,
  ) {}

  /** Of a contact: about whoever the hub may tell, or about the hub, and so about all whom it has told. */
  async hearOfReceived(wanted: StepWanted, said: Consent): Promise<WholeReferral> {
    const consent = withoutNumber(said);
    refuseNotYetSaid(consent, this.now());
    return this.transactions.run(async (manager) => {
      const { id, version } = wanted;
      const row = await this.received.lock(manager, id);
      if (!row) throw notFound();
      if (!mayBeTold(consent.recipient, this.now())) throw consentForAnother();
      if (row.version !== version) throw versionConflict(row);
      const made = await this.sentOnes.lockReferredOn(manager, id);
      const concerned = made.filter(({ recipient }) => isAbout(consent, recipient));
      await this.keep(manager, { consent, whose: { referralId: id }, concerned }, wanted);
      await this.log(manager, wanted, 'referral', concerned);
      return (await this.receivedOne.one(manager, id, this.now())) as WholeReferral;
    });
  }

  /** Of a referral of the hub’s own: about its receiver, or about the hub. */
  async hearOfSent(wanted: StepWanted, said: Consent): Promise<{ whole: WholeSentReferral; effect: ConsentEffect }> {
    const consent = withoutNumber(said);
    refuseNotYetSaid(consent, this.now());
    return this.transactions.run(async (manager) => {
      const { id, version } = wanted;
      const concerned = await this.lockConcerned(manager, id, consent);
      const row = concerned.find((each) => each.id === id);
      if (!row) throw notFound();
      if (row.version !== version) throw outdated(row);
      await this.keep(manager, { consent, whose: whoseIs(row), concerned }, wanted);
      await this.log(manager, wanted, 'sent-referral', concerned);
      const whole = (await this.sentOne.one(manager, id)) as WholeSentReferral;
      return { whole, effect: effectOf(consent, row.sent) };
    });
  }

  /** The contact is locked first, as by whoever refers on: of a no and a referral on the second knows of the first. */
  private async lockConcerned(manager: EntityManager, id: string, consent: Consent): Promise<SentReferralRow[]> {
    const known = await this.sentOne.one(manager, id);
    if (!known) throw notFound();
    const { recipient, referredOnFrom } = known.row;
    if (!isAbout(consent, recipient)) throw consentForAnother();
    if (referredOnFrom === null) {
      const row = await this.sentOnes.lock(manager, id);
      return row ? [row] : [];
    }
    await this.received.lock(manager, referredOnFrom);
    const made = await this.sentOnes.lockReferredOn(manager, referredOnFrom);
    return made.filter((each) => isAbout(consent, each.recipient));
  }

  /** The word is kept with what it did; what it stops is withdrawn in the same transaction. */
  private async keep(
    manager: EntityManager,
    { consent, whose, concerned }: Heard,
    { actor, trace }: StepWanted,
  ): Promise<void> {
    const by = { byName: actor.name, at: this.now() };
    const effects = concerned.map((row) => ({ referralId: row.id, ...effectOf(consent, row.sent) }));
    const recorded = { id: this.newId(), recordedAt: by.at, recordedBy: by.byName };
    await this.consents.keep(manager, { ...whose, ...recorded, consent, effects });
    for (const row of concerned) {
      if (effectOf(consent, row.sent).sharing === 'goes-on') continue;
      // What is over already cannot be taken back; nothing more is told of it all the same.
      const outcome = withdraw(row, { reason: 'consent-withdrawn' }, by);
      if (outcome.ok) await this.telling.step(manager, row.sent, outcome, trace);
    }
    if ('referralId' in whose) await this.asked.hear(manager, whose.referralId, consent, trace);
  }

  private async log(
    manager: EntityManager,
    { id, actor, trace }: StepWanted,
    what: 'referral' | 'sent-referral',
    concerned: readonly SentReferralRow[],
  ): Promise<void> {
    const recipients = concerned.map(({ recipient }) => recipient);
    await this.accessLog.record(manager, { actor, action: 'change', what, id, recipients, trace });
  }
}

/** Whose word it is is known by where it is written down; a number of another agency’s goes no further. */
function withoutNumber({ personRecordId: _, ...consent }: Consent): Consent {
  return consent;
}

const mayBeTold = (recipient: Agency, now: Date): boolean =>
  recipient === 'safeguarding-hub' ||
  agreementsBetween('safeguarding-hub', recipient, dayInLondon(now)).some(({ matter }) => matter === 'referral');
