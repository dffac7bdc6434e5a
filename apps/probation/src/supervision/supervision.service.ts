import { checkIdentifier } from '#libs/case-schemas';
import { conflict, unprocessable, type KeyedAnswer } from '#libs/http';
import { Injectable } from '@nestjs/common';
import { DeadlineRepository } from '../deadline/deadline.repository.js';
import type { WholeReferral } from '../referral/referral.query.js';
import { refuseMoment, SupervisionRecord, type KeyedRecording } from './supervision-record.service.js';
import type { Milestone, Supervision } from './supervision.js';
import { SupervisionRepository } from './supervision.repository.js';

/** How somebody who was referred is supervised, and what was done of it in time. */
@Injectable()
export class SupervisionService {
  constructor(
    private readonly record: SupervisionRecord,
    private readonly supervisions: SupervisionRepository,
    private readonly deadlines: DeadlineRepository,
  ) {}

  async supervise(said: Supervision, recording: KeyedRecording): Promise<KeyedAnswer<WholeReferral>> {
    return this.record.write(recording, { operation: 'supervision', body: said }, async (manager, recorded) => {
      const supervision = { ...said, crn: canonicalCrn(said.crn, recorded.recordedAt) };
      await this.supervisions.add(manager, recording.id, supervision, recorded);
      await this.deadlines.supervise(manager, recording.id, supervision, recorded.recordedAt);
    });
  }

  async reach(milestone: Milestone, at: Date, recording: KeyedRecording): Promise<KeyedAnswer<WholeReferral>> {
    const { id: referralId } = recording;
    return this.record.writeOfSupervised(
      recording,
      { operation: milestone, body: { at } },
      async (manager, supervision, recorded) => {
        refuseMoment(at, supervision, recorded.recordedAt);
        if (await this.supervisions.isReached(manager, referralId, milestone))
          throw conflict('already-recorded', 'This is recorded already');
        await this.supervisions.reach(manager, { referralId, milestone, at, ...recorded });
        await this.deadlines.meet(manager, referralId, milestone, at);
      },
    );
  }
}

function canonicalCrn(raw: string, now: Date): string {
  const checked = checkIdentifier('crn', raw, now.getFullYear());
  if (checked.ok) return checked.canonical;
  throw unprocessable('crn-not-one', [
    { field: 'crn', code: checked.because, message: 'must be a letter and six digits' },
  ]);
}
