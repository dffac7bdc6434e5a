import { AccessLog, type Actor } from '#libs/access';
import {
  agreementOn,
  correctedReferral,
  correctsNothing,
  dayInLondon,
  personFlags,
  whatIsSaid,
  type Correction,
  type ReferralSent,
  type Trace,
} from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import { conflict, notFound } from '#libs/http';
import type { Step } from '#libs/referral-lifecycle';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../clock.js';
import { stoppedBy } from '../consent/consent.js';
import { stopped } from '../consent/consent-refusal.js';
import { ConsentRepository, whoseIs } from '../consent/consent.repository.js';
import type { SearchBody } from '../referral/referral.requests.js';
import type { StepWanted } from '../referral/referral.service.js';
import { amend, type By, type Outcome } from './sent-referral.js';
import { SentReferralQuery, type SentReferralPage, type WholeSentReferral } from './sent-referral.query.js';
import { nothingAmended, refused } from './sent-referral-refusal.js';
import { SentReferralRepository } from './sent-referral.repository.js';
import type { AmendBody, SentReferralFilter } from './sent-referral.requests.js';
import type { SentReferralRow } from './sent-referral.row.js';
import { SentReferralTelling } from './sent-referral-telling.service.js';

/** What the hub’s practitioners see and do of the referrals that the hub sent. */
@Injectable()
export class SentReferralService {
  constructor(
    private readonly transactions: Transactions,
    private readonly referrals: SentReferralRepository,
    private readonly query: SentReferralQuery,
    private readonly consents: ConsentRepository,
    private readonly telling: SentReferralTelling,
    private readonly accessLog: AccessLog,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  async list(filter: SentReferralFilter, actor: Actor, trace: Trace): Promise<SentReferralPage> {
    return this.transactions.run(async (manager) => {
      const page = await this.query.page(manager, filter);
      const id = page.rows.map((row) => row.id).join(' ');
      await this.accessLog.record(manager, { actor, action: 'search', what: 'sent-referral', id, trace });
      return page;
    });
  }

  async search(wanted: SearchBody, actor: Actor, trace: Trace): Promise<SentReferralPage> {
    return this.transactions.run(async (manager) => {
      const page = await this.query.search(manager, wanted);
      const id = page.rows.map((row) => row.id).join(' ');
      await this.accessLog.record(manager, { actor, action: 'search', what: 'sent-referral', id, trace });
      return page;
    });
  }

  async view(id: string, actor: Actor, trace: Trace): Promise<WholeSentReferral> {
    return this.transactions.run(async (manager) => {
      const whole = await this.query.one(manager, id);
      if (!whole) throw notFound();
      await this.accessLog.record(manager, { actor, action: 'view', what: 'sent-referral', id, trace });
      return whole;
    });
  }

  async take(
    { id, version, actor, trace }: StepWanted,
    step: (referral: SentReferralRow, by: By) => Outcome,
    also?: (manager: EntityManager, row: SentReferralRow, version: number) => Promise<void>,
  ): Promise<WholeSentReferral> {
    return this.transactions.run(async (manager) => {
      const row = await this.referrals.lock(manager, id);
      if (!row) throw notFound();
      const outcome = step(row, { byName: actor.name, at: this.now() });
      if (!outcome.ok || row.version !== version) throw refused(row, outcome);
      if (!withoutTelling.includes(outcome.entry.step)) await this.refuseStopped(manager, row);
      await this.telling.step(manager, row.sent, outcome, trace);
      await also?.(manager, row, outcome.referral.version);
      const recipients = [row.recipient];
      await this.accessLog.record(manager, { actor, action: 'change', what: 'sent-referral', id, recipients, trace });
      return (await this.query.one(manager, id)) as WholeSentReferral;
    });
  }

  /** Puts right what was sent; how it read before is kept, and the receiver is told the whole as it should read. */
  async amend(
    wanted: StepWanted,
    { version: _, reason, explanation, ...correction }: AmendBody,
  ): Promise<WholeSentReferral> {
    if (correctsNothing(correction)) throw nothingAmended();
    const { person: __, ...saidNow } = correction;
    const said = { reason, ...(explanation !== undefined && { explanation }) };
    return this.take(
      wanted,
      (row, by) => amend(row, correctedNow(row.sent, correction, by.at), said, by),
      async (manager, row, version) => {
        const after = correctedNow(row.sent, correction, this.now());
        const flags = personFlags(after.person, 'person', this.now());
        await this.referrals.amend(manager, row, {
          after,
          version,
          flags,
          said: { ...row.said, ...whatIsSaid(saidNow) },
        });
      },
    );
  }

  /** By what the person has said since, and by the clock: a yes may be over. */
  private async refuseStopped(manager: EntityManager, row: SentReferralRow): Promise<void> {
    const why = stoppedBy(await this.consents.heard(manager, whoseIs(row)), row.sent, this.now());
    if (why) throw stopped(why);
  }
}

/** These tell that something ends, and nothing about the person. */
const withoutTelling: readonly Step[] = ['withdraw', 'enter-in-error'];

/** What crosses now is decided by what is agreed now. Where nothing is agreed any more, nothing more is told. */
function correctedNow(sent: ReferralSent, correction: Correction, now: Date): ReferralSent {
  const agreement = agreementOn(sent.agreement, dayInLondon(now));
  if (!agreement) throw conflict('no-agreement', 'The agreement under which this was sent is over', {});
  return correctedReferral(sent, correction, agreement);
}
