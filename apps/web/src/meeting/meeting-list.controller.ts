import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { CurrentCaller, type Caller } from '../api/caller.js';
import type { ActionLine, MeetingLine } from '../api/casework-view.js';
import type { QueueCounts } from '../api/referral-view.js';
import { ServiceClient } from '../api/service.client.js';
import { NothingHere, ServiceUnavailable } from '../api/service-failure.js';
import { CLOCK, type Clock } from '../config.js';
import { meetingDesk } from '../desk/desks.js';
import { lastPage, pageNumber } from '../layout/pagination.js';
import { paths } from '../paths.js';
import { For } from '../sign-in/signed-in.guard.js';
import { actionsPage, chosenWork, meetingsPage } from './meeting-list.presenter.js';

/** What is to be done about meetings: those without minutes, those to come, and what they wanted done. */
@For(meetingDesk)
@Controller(paths.meetings.list())
export class MeetingListController {
  constructor(
    private readonly services: ServiceClient,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  @Get()
  async list(
    @Query('pile') asked: unknown,
    @Query('page') askedPage: unknown,
    @CurrentCaller() caller: Caller,
    @Res() response: Response,
  ): Promise<void> {
    const chosen = chosenWork(asked);
    const { pile, of } = chosen;
    const page = pageNumber(askedPage);
    const path = `/strategy-meetings${of === 'actions' ? '/actions' : ''}?pile=${pile}&page=${page}`;
    const found = await this.services.list<MeetingLine & ActionLine>('safeguarding-hub', path, caller);
    if (page > lastPage(found)) return response.redirect(303, paths.meetings.list({ pile, page: lastPage(found) }));
    const counts = await this.counts(caller);
    const shown =
      of === 'actions' ? actionsPage(found, chosen, this.now(), counts) : meetingsPage(found, chosen, counts);
    response.render('meeting/list', shown);
  }

  /** The list is shown even if the counts cannot be said. */
  private async counts(caller: Caller): Promise<QueueCounts | undefined> {
    const path = '/strategy-meetings/counts';
    return this.services.read<QueueCounts>('safeguarding-hub', path, caller).catch((error: unknown) => {
      if (error instanceof ServiceUnavailable || error instanceof NothingHere) return undefined;
      throw error;
    });
  }
}
