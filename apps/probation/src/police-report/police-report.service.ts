import type { Actor } from '#libs/access';
import { dayInLondon, makeReferral, personFlags } from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import { Idempotency, unprocessable, type KeyedAnswer } from '#libs/http';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, NEW_ID, type Clock, type NewId } from '../clock.js';
import type { ConditionKind } from '../licence/licence.js';
import { LicenceRepository } from '../licence/licence.repository.js';
import type { SendingReceipt } from '../sent-referral/sent-referral-making.service.js';
import { notMade } from '../sent-referral/sent-referral-refusal.js';
import { SentReferralTelling } from '../sent-referral/sent-referral-telling.service.js';
import { refuseVictimsWhereabouts } from '../sent-referral/victims-whereabouts.js';
import { refuseMoment, SupervisionRecord, type Recording } from '../supervision/supervision-record.service.js';
import type { Supervision } from '../supervision/supervision.js';
import { isForThePolice, reportOf, type Happening } from './police-report.js';
import type { PoliceReportBody } from './police-report.requests.js';
import { PoliceReportRow } from './police-report.row.js';

/** Somebody’s supervision, in which something happened that the police must know. */
interface Reported extends Happening {
  readonly breached?: ConditionKind;
}

/** How the police hear of a breach, or of serious harm: by a referral of probation’s own, under its own agreement. */
@Injectable()
export class PoliceReports {
  constructor(
    private readonly transactions: Transactions,
    private readonly idempotency: Idempotency,
    private readonly record: SupervisionRecord,
    private readonly licences: LicenceRepository,
    private readonly telling: SentReferralTelling,
    @Inject(CLOCK) private readonly now: Clock,
    @Inject(NEW_ID) private readonly newId: NewId,
  ) {}

  async report(
    body: PoliceReportBody,
    key: string,
    { id, actor, trace }: Recording,
  ): Promise<KeyedAnswer<SendingReceipt>> {
    const now = this.now();
    return this.transactions.run((manager) =>
      this.idempotency.once(manager, { actor, key, body: { id, ...body }, now }, async () => {
        const receipt = await this.tell(manager, body, { id, actor, trace }, now);
        return { status: 201, body: receipt };
      }),
    );
  }

  private async tell(manager: EntityManager, body: PoliceReportBody, { id, actor, trace }: Recording, now: Date) {
    const { row, supervision } = await this.record.supervised(manager, id);
    const { breachId, at: _, ...said } = body;
    const reported = await this.reported(manager, id, body, now);
    refuseMoment(reported.at, supervision, now);
    refuseUngrounded(supervision, reported.breached);
    const wanted = reportOf(said, row.sent.person, reported);
    refuseVictimsWhereabouts(wanted, dayInLondon(now));
    const made = makeReferral(wanted, this.making(actor, now));
    if (!made.ok) throw notMade(made.because);
    const { referral: sent } = made;
    const flags = personFlags(sent.person, 'person', now);
    const { to, purpose } = wanted;
    await this.telling.send(manager, { sent, to, said: { to, purpose }, flags }, actor, trace);
    const report = { sentReferralId: sent.referralId, referralId: id, breachId: breachId ?? null };
    await manager.insert(PoliceReportRow, report);
    return { id: sent.referralId, to, status: 'sent', warnings: flags } as const;
  }

  private async reported(
    manager: EntityManager,
    referralId: string,
    { breachId, at }: PoliceReportBody,
    now: Date,
  ): Promise<Reported> {
    if (breachId === undefined) {
      if (at === undefined) throw unprocessable('moment-missing', momentMissing);
      return { at: new Date(at), knownAt: now };
    }
    const breach = await this.licences.breach(manager, referralId, breachId);
    const condition = breach && (await this.licences.condition(manager, referralId, breach.conditionId));
    if (!condition) throw unprocessable('unknown-breach', unknownBreach);
    return { at: breach.at, knownAt: breach.recordedAt, breached: condition.row.kind };
  }

  private making({ name }: Actor, at: Date) {
    return { from: 'probation', byName: name, at, referralId: this.newId(), incidentId: this.newId() } as const;
  }
}

function refuseUngrounded(supervision: Supervision, breached: ConditionKind | undefined): void {
  if (!isForThePolice(supervision, breached)) throw unprocessable('not-for-the-police', notForThePolice);
}

const momentMissing = [{ field: 'at', code: 'moment-missing', message: 'say when it happened, or which breach it is' }];

const unknownBreach = [{ field: 'breachId', code: 'unknown-breach', message: 'must be a breach of this licence' }];

const notForThePolice = [
  {
    field: 'breachId',
    code: 'not-for-the-police',
    message: 'must be a breach of what protects a victim, unless who is supervised may do serious harm',
  },
];
