import { AccessLog, type Actor } from '#libs/access';
import type { Consent, Trace } from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import { conflict, notFound, unprocessable } from '#libs/http';
import { allowedSteps } from '#libs/referral-lifecycle';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, NEW_ID, type Clock, type NewId } from '../clock.js';
import { effectOf, type ConsentEffect } from './consent-change.js';
import { withdraw, type By } from './sent-referral.js';
import { SentReferralQuery, type WholeReferral } from './sent-referral.query.js';
import { SentReferralRepository } from './sent-referral.repository.js';
import type { ConsentBody } from './sent-referral.requests.js';
import { ReferralConsentRow, type SentReferralRow } from './sent-referral.row.js';
import { SentReferralService } from './sent-referral.service.js';

/** What the person says once they were referred, and what that stops. */
@Injectable()
export class ReferralConsentService {
  constructor(
    private readonly transactions: Transactions,
    private readonly referrals: SentReferralRepository,
    private readonly query: SentReferralQuery,
    private readonly steps: SentReferralService,
    private readonly accessLog: AccessLog,
    @Inject(CLOCK) private readonly now: Clock,
    @Inject(NEW_ID) private readonly newId: NewId,
  ) {}

  /** The answer is kept; a referral that rests on consent is withdrawn by a no, in the same transaction. */
  async record(
    id: string,
    { version, consent }: ConsentBody,
    actor: Actor,
    trace: Trace,
  ): Promise<{ readonly whole: WholeReferral; readonly effect: ConsentEffect }> {
    const recorded = await this.transactions.run(async (manager) => {
      const row = await this.referrals.lock(manager, { id, reportingOfficer: actor.subject });
      await this.accessLog.record(manager, { actor, action: row ? 'change' : 'refuse', what: 'referral', id, trace });
      if (!row) return undefined;
      if (consent.recipient !== row.recipient) throw unprocessable('consent-for-another', consentForAnother);
      if (row.version !== version)
        throw conflict('version-conflict', 'Something has happened since you looked', {
          version: row.version,
          referralStatus: row.state.status,
          allowedSteps: allowedSteps(row.state, 'sender'),
        });
      const by = { byName: actor.name, at: this.now() };
      const effect = await this.keep(manager, row, consent, by);
      if (effect.sharing === 'stops') await this.stop(manager, row, by, trace);
      const whole = (await this.query.one(manager, actor.subject, id, this.now())) as WholeReferral;
      return { whole, effect };
    });
    if (!recorded) throw notFound();
    return recorded;
  }

  private async keep(manager: EntityManager, row: SentReferralRow, consent: Consent, by: By): Promise<ConsentEffect> {
    const effect = effectOf(consent, row.sent);
    const kept = { id: this.newId(), referralId: row.id, recordedAt: by.at, recordedBy: by.byName, consent, effect };
    await manager.insert(ReferralConsentRow, kept);
    return effect;
  }

  /** What is over already cannot be taken back; nothing more is told of it all the same. */
  private async stop(manager: EntityManager, row: SentReferralRow, by: By, trace: Trace): Promise<void> {
    const outcome = withdraw(row, { reason: 'consent-withdrawn' }, by);
    if (outcome.ok) await this.steps.saveAndTell(manager, row, outcome, trace);
  }
}

const consentForAnother = [
  { field: 'consent.recipient', code: 'consent-for-another', message: 'must be the agency that the referral went to' },
];
