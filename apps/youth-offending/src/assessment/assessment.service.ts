import { conflict, unprocessable, type KeyedAnswer } from '#libs/http';
import { Injectable } from '@nestjs/common';
import { calendar } from '../deadline/calendar.js';
import { DeadlineRepository } from '../deadline/deadline.repository.js';
import { whoseReferral } from '../referral/referral-purpose.js';
import type { WholeReferral } from '../referral/referral.query.js';
import { ReferralRecord, type WritingWanted } from '../referral/referral-record.service.js';
import type { ReferralRow } from '../referral/referral.row.js';
import { assessmentRefusal, type Assessment } from './assessment.js';
import { AssessmentRepository } from './assessment.repository.js';

/** Assessments of children who were referred. With one what was due of it is done. */
@Injectable()
export class AssessmentService {
  constructor(
    private readonly record: ReferralRecord,
    private readonly assessments: AssessmentRepository,
    private readonly deadlines: DeadlineRepository,
  ) {}

  async add(wanted: WritingWanted, { tool, doneOn }: Assessment): Promise<KeyedAnswer<WholeReferral>> {
    return this.record.add(wanted, {
      what: 'assessment',
      said: { tool, doneOn },
      write: async (manager, row, recordedAt) => {
        refuseUnfit(row);
        refuseFuture(doneOn, calendar.dateOf(recordedAt));
        const recordedBy = wanted.actor.name;
        await this.assessments.add(manager, { referralId: row.id, tool, doneOn, recordedBy, recordedAt });
        await this.deadlines.meetAssessment(manager, row.id, recordedAt);
      },
    });
  }
}

function refuseUnfit({ sent, status }: ReferralRow): void {
  const refusal = assessmentRefusal({ whose: whoseReferral(sent), status });
  if (refusal) throw conflict(refusal, 'No assessment can be written down here now', { referralStatus: status });
}

function refuseFuture(doneOn: string, today: string): void {
  if (doneOn <= today) return;
  throw unprocessable('in-the-future', [{ field: 'doneOn', code: 'in-the-future', message: 'is still to come' }]);
}
