import { dayInLondon } from '#libs/case-schemas';
import { conflict, unprocessable, type KeyedAnswer } from '#libs/http';
import { Inject, Injectable } from '@nestjs/common';
import { NEW_ID, type NewId } from '../clock.js';
import type { WholeReferral } from '../referral/referral.query.js';
import { refuseMoment, SupervisionRecord, type KeyedRecording } from '../supervision/supervision-record.service.js';
import type { Supervision } from '../supervision/supervision.js';
import { isInForceOn, revocationRefusal } from './in-force.js';
import {
  furtherThan,
  isOnLicence,
  type Escalation,
  type LicenceBreach,
  type LicenceCondition,
  type Revocation,
} from './licence.js';
import { LicenceRepository } from './licence.repository.js';
import { termOf } from './licence.row.js';
import { refuseWhereabouts } from './whereabouts-refusal.js';

/** What a licence forbids, that it was breached, and how far that is taken. What anybody is told of it a person writes. */
@Injectable()
export class LicenceService {
  constructor(
    private readonly record: SupervisionRecord,
    private readonly licences: LicenceRepository,
    @Inject(NEW_ID) private readonly newId: NewId,
  ) {}

  async addCondition(condition: LicenceCondition, recording: KeyedRecording): Promise<KeyedAnswer<WholeReferral>> {
    const { kind, inWords, to } = condition;
    refuseWhereabouts(inWords, 'inWords');
    return this.record.writeOfSupervised(
      recording,
      { operation: 'condition', body: condition },
      async (manager, supervision, recorded) => {
        refuseOffLicence(supervision);
        if (to !== undefined && to < supervision.startedOn) throw unprocessable('before-supervision', overTooSoon);
        const referralId = recording.id;
        const row = { id: this.newId(), referralId, kind, inWords, endsOn: to ?? null, ...recorded };
        await this.licences.addCondition(manager, row);
      },
    );
  }

  async revoke(revocation: Revocation, recording: KeyedRecording): Promise<KeyedAnswer<WholeReferral>> {
    const { conditionId, from, why } = revocation;
    refuseWhereabouts(why, 'why');
    return this.record.writeOfSupervised(
      recording,
      { operation: 'condition-revocation', body: revocation },
      async (manager, supervision, recorded) => {
        const condition = await this.licences.condition(manager, recording.id, conditionId);
        if (!condition) throw unprocessable('unknown-condition', unknownCondition);
        if (condition.revocation) throw conflict('already-recorded', 'This is recorded already');
        const code = revocationRefusal(from, termOf(condition), supervision);
        if (code) throw unprocessable(code, [{ field: 'from', code, message: 'must be a day on which it holds' }]);
        await this.licences.revoke(manager, { conditionId, effectiveFrom: from, why, ...recorded });
      },
    );
  }

  async addBreach(
    breach: LicenceBreach,
    escalation: Escalation,
    recording: KeyedRecording,
  ): Promise<KeyedAnswer<WholeReferral>> {
    refuseWhereabouts(breach.inWords, 'inWords');
    const { id: referralId } = recording;
    return this.record.writeOfSupervised(
      recording,
      { operation: 'breach', body: { ...breach, escalation } },
      async (manager, supervision, recorded) => {
        refuseOffLicence(supervision);
        refuseMoment(breach.at, supervision, recorded.recordedAt);
        const condition = await this.licences.condition(manager, referralId, breach.conditionId);
        if (!condition) throw unprocessable('unknown-condition', unknownCondition);
        if (!isInForceOn(termOf(condition), dayInLondon(breach.at))) throw unprocessable('not-in-force', notInForce);
        const id = this.newId();
        await this.licences.addBreach(manager, { ...breach, id, referralId, ...recorded });
        await this.licences.escalate(manager, id, escalation, recorded);
      },
    );
  }

  async escalate(
    breachId: string,
    escalation: Escalation,
    recording: KeyedRecording,
  ): Promise<KeyedAnswer<WholeReferral>> {
    return this.record.writeOfSupervised(
      recording,
      { operation: 'breach-escalation', body: { breachId, escalation } },
      async (manager, _, recorded) => {
        const before = await this.licences.escalationOf(manager, recording.id, breachId);
        if (before === undefined) throw unprocessable('unknown-breach', unknownBreach);
        const allowedEscalations = furtherThan(before);
        if (!allowedEscalations.includes(escalation))
          throw conflict('not-further', 'It is taken as far already', { escalation: before, allowedEscalations });
        await this.licences.escalate(manager, breachId, escalation, recorded);
      },
    );
  }
}

const unknownCondition = [
  { field: 'conditionId', code: 'unknown-condition', message: 'must be a condition of this licence' },
];

const overTooSoon = [{ field: 'to', code: 'before-supervision', message: 'must not lie before its start' }];

const notInForce = [{ field: 'at', code: 'not-in-force', message: 'must be when the condition held' }];

const unknownBreach = [{ field: 'breachId', code: 'unknown-breach', message: 'must be a breach of this licence' }];

function refuseOffLicence(supervision: Supervision): void {
  if (!isOnLicence(supervision)) throw conflict('not-on-licence', 'Only a licence has conditions');
}
