import { AccessLog, type Actor } from '#libs/access';
import type { Trace } from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../clock.js';
import type { ActionQuestion, MeetingQuestion } from './meeting-action.requests.js';
import type { WorklistCounts } from './meeting-worklist.js';
import { MeetingWorklistQuery, type ActionLine, type ListPage, type MeetingLine } from './meeting-worklist.query.js';

/** Which meetings nobody has recorded, and what of what they wanted done is late. */
@Injectable()
export class MeetingWorklist {
  constructor(
    private readonly transactions: Transactions,
    private readonly lists: MeetingWorklistQuery,
    private readonly accessLog: AccessLog,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  async meetings(question: MeetingQuestion, actor: Actor, trace: Trace): Promise<ListPage<MeetingLine>> {
    const { pile = 'to-record', page = 1 } = question;
    return this.transactions.run(async (manager) => {
      const found = await this.lists.meetings(manager, { pile, page, now: this.now() });
      const id = found.lines.map((line) => line.id).join(' ');
      await this.accessLog.record(manager, { actor, action: 'search', what: 'strategy-meeting', id, trace });
      return found;
    });
  }

  async actions(question: ActionQuestion, actor: Actor, trace: Trace): Promise<ListPage<ActionLine>> {
    const { pile = 'actions-overdue', page = 1 } = question;
    return this.transactions.run(async (manager) => {
      const found = await this.lists.actions(manager, { pile, page, now: this.now() });
      const id = [...new Set(found.lines.map(({ meetingId }) => meetingId))].join(' ');
      await this.accessLog.record(manager, { actor, action: 'search', what: 'strategy-meeting-action', id, trace });
      return found;
    });
  }

  async counts(): Promise<WorklistCounts> {
    return this.transactions.run((manager) => this.lists.counts(manager, this.now()));
  }
}
