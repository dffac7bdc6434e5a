import { conflict, unprocessable } from '#libs/http';
import { Inject, Injectable } from '@nestjs/common';
import { NEW_ID, type NewId } from '../clock.js';
import type { WholeReferral } from '../referral/referral.query.js';
import { refuseMoment, SupervisionRecord, type Recording } from '../supervision/supervision-record.service.js';
import type { Supervision } from '../supervision/supervision.js';
import { furtherThan, isOnLicence, type Escalation, type LicenceBreach, type LicenceCondition } from './licence.js';
import { LicenceRepository } from './licence.repository.js';
import { whereaboutsIn } from './whereabouts.js';

/** What a licence forbids, that it was breached, and how far that is taken. What anybody is told of it a person writes. */
@Injectable()
export class LicenceService {
  constructor(
    private readonly record: SupervisionRecord,
    private readonly licences: LicenceRepository,
    @Inject(NEW_ID) private readonly newId: NewId,
  ) {}

  async addCondition({ kind, inWords }: LicenceCondition, recording: Recording): Promise<WholeReferral> {
    refuseWhereabouts(inWords);
    return this.record.writeOfSupervised(recording, async (manager, supervision, recorded) => {
      refuseOffLicence(supervision);
      const condition = { id: this.newId(), referralId: recording.id, kind, inWords, ...recorded };
      await this.licences.addCondition(manager, condition);
    });
  }

  async addBreach(breach: LicenceBreach, escalation: Escalation, recording: Recording): Promise<WholeReferral> {
    refuseWhereabouts(breach.inWords);
    const { id: referralId } = recording;
    return this.record.writeOfSupervised(recording, async (manager, supervision, recorded) => {
      refuseOffLicence(supervision);
      refuseMoment(breach.at, supervision, recorded.recordedAt);
      if (!(await this.licences.hasCondition(manager, referralId, breach.conditionId)))
        throw unprocessable('unknown-condition', unknownCondition);
      const id = this.newId();
      await this.licences.addBreach(manager, { ...breach, id, referralId, ...recorded });
      await this.licences.escalate(manager, id, escalation, recorded);
    });
  }

  async escalate(breachId: string, escalation: Escalation, recording: Recording): Promise<WholeReferral> {
    return this.record.writeOfSupervised(recording, async (manager, _, recorded) => {
      const before = await this.licences.escalationOf(manager, recording.id, breachId);
      if (before === undefined) throw unprocessable('unknown-breach', unknownBreach);
      const allowedEscalations = furtherThan(before);
      if (!allowedEscalations.includes(escalation))
        throw conflict('not-further', 'It is taken as far already', { escalation: before, allowedEscalations });
      await this.licences.escalate(manager, breachId, escalation, recorded);
    });
  }
}

const unknownCondition = [
  { field: 'conditionId', code: 'unknown-condition', message: 'must be a condition of this licence' },
];

const unknownBreach = [{ field: 'breachId', code: 'unknown-breach', message: 'must be a breach of this licence' }];

function refuseOffLicence(supervision: Supervision): void {
  if (!isOnLicence(supervision)) throw conflict('not-on-licence', 'Only a licence has conditions');
}

/** Whoever has offended must not learn from these words where a victim is. */
function refuseWhereabouts(inWords: string): void {
  const code = whereaboutsIn(inWords);
  if (code)
    throw unprocessable('tells-whereabouts', [
      { field: 'inWords', code, message: 'must not say where somebody lives or how to reach them' },
    ]);
}
