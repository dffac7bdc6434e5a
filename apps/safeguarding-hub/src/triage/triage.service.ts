import { conflict, unprocessable, type KeyedAnswer } from '#libs/http';
import { Injectable } from '@nestjs/common';
import { breachSaid } from '../deadline/deadline-breach.js';
import { DeadlineRepository } from '../deadline/deadline.repository.js';
import { Telling } from '../disclosure/telling.publisher.js';
import type { WholeReferral } from '../referral/referral.query.js';
import { ReferralRecord, type WritingWanted } from '../referral/referral-record.service.js';
import type { ReferralRow } from '../referral/referral.row.js';
import { triageRefusal, type Triage } from './triage.js';
import { TriageRepository } from './triage.repository.js';

/** How contacts are graded. It is the hub's own affair: the sender hears of it only that something was late. */
@Injectable()
export class TriageService {
  constructor(
    private readonly record: ReferralRecord,
    private readonly triages: TriageRepository,
    private readonly deadlines: DeadlineRepository,
    private readonly telling: Telling,
  ) {}

  async add(wanted: WritingWanted, triage: Triage): Promise<KeyedAnswer<WholeReferral>> {
    return this.record.add(wanted, {
      what: 'triage',
      said: triage,
      write: async (manager, row, at) => {
        refuseUnfit(row, triage);
        const { grade, why, strategyDiscussion } = triage;
        const decided = { decidedBy: wanted.actor.name, decidedAt: at };
        await this.triages.add(manager, { referralId: row.id, grade, why, strategyDiscussion, ...decided });
        const late = await this.deadlines.regrade(manager, row.id, { grade, at });
        if (late) await this.telling.inConversation(manager, breachSaid(row, late, at), wanted.trace);
      },
    });
  }
}

function refuseUnfit(row: ReferralRow, triage: Triage): void {
  const refusal = triageRefusal(row, triage);
  if (!refusal) return;
  if (refusal === 'discussion-of-blue') throw unprocessable(refusal, [discussionOfBlue]);
  const { status: referralStatus, triageGrade } = row;
  throw conflict(refusal, 'It cannot be graded so now', { referralStatus, ...(triageGrade && { triageGrade }) });
}

const discussionOfBlue = {
  field: 'strategyDiscussion',
  code: 'discussion-of-blue',
  message: 'is not wanted of what asks for nothing: grade it otherwise, or want none',
};
