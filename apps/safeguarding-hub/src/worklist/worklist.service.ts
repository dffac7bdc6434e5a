import type { Actor } from '#libs/access';
import { Transactions } from '#libs/database';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../clock.js';
import { MatchQuery } from '../match/match.query.js';
import { MeetingWorklistQuery } from '../strategy-meeting/meeting-worklist.query.js';
import { everyGrade, type Worklists } from './worklist.js';
import { WorklistQuery } from './worklist.query.js';

/** How much of each kind of work waits. No person is in it, so that no look at anybody is to be logged. */
@Injectable()
export class WorklistService {
  constructor(
    private readonly transactions: Transactions,
    private readonly query: WorklistQuery,
    private readonly meetings: MeetingWorklistQuery,
    private readonly matches: MatchQuery,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  async all({ roles }: Actor): Promise<Worklists> {
    const now = this.now();
    return this.transactions.run(async (manager) => {
      const matches = await this.matches.counts(manager);
      const seesFindings = roles.includes('practitioner');
      return {
        contacts: everyGrade(await this.query.contacts(manager, now)),
        waitingOnPartner: await this.query.waitingOnPartner(manager, now),
        informationWanted: await this.query.informationWanted(manager, now),
        meetingsToRecord: await this.meetings.count(manager, 'to-record', now),
        actionsOverdue: await this.meetings.count(manager, 'actions-overdue', now),
        doubtfulMatches: matches.waiting,
        secondPersonWanted: matches['second-wanted'],
        ...(seesFindings && { newFindings: await this.query.newFindings(manager) }),
      };
    });
  }
}
