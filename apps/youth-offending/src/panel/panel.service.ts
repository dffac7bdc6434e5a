import { conflict, unprocessable, type KeyedAnswer } from '#libs/http';
import { Injectable } from '@nestjs/common';
import { AssessmentRepository } from '../assessment/assessment.repository.js';
import { calendar } from '../deadline/calendar.js';
import { isForOutOfCourt } from '../referral/referral-purpose.js';
import type { WholeReferral } from '../referral/referral.query.js';
import { ReferralRecord, type WritingWanted } from '../referral/referral-record.service.js';
import type { ReferralRow } from '../referral/referral.row.js';
import { panelProblems, panelRefusal, type Known, type Panel } from './panel.js';
import { PanelRepository } from './panel.repository.js';

/** What panels of the service and the police decided together. The police sat there: nothing is told them by it. */
@Injectable()
export class PanelService {
  constructor(
    private readonly record: ReferralRecord,
    private readonly panels: PanelRepository,
    private readonly assessments: AssessmentRepository,
  ) {}

  async add(wanted: WritingWanted, panel: Panel): Promise<KeyedAnswer<WholeReferral>> {
    return this.record.add(wanted, {
      what: 'panel',
      said: panel,
      write: async (manager, row, recordedAt) => {
        refuseUnfit(row);
        const assessments = await this.assessments.of(manager, row.id);
        const [today, receivedOn] = [calendar.dateOf(recordedAt), calendar.dateOf(row.receivedAt)];
        refuseProblems(panel, { today, receivedOn, assessments });
        await this.panels.add(manager, { ...panel, referralId: row.id, recordedBy: wanted.actor.name, recordedAt });
      },
    });
  }
}

function refuseUnfit({ sent, status }: ReferralRow): void {
  const refusal = panelRefusal({ outOfCourt: isForOutOfCourt(sent), status });
  if (refusal) throw conflict(refusal, 'No panel can be written down here now', { referralStatus: status });
}

function refuseProblems(panel: Panel, known: Known): void {
  const [first, ...others] = panelProblems(panel, known);
  if (first) throw unprocessable(first.code, [first, ...others]);
}
