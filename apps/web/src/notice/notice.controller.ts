import { Controller, Get, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { CurrentCaller, type Caller } from '../api/caller.js';
import type { NoticeView } from '../api/incident-view.js';
import type { QueueCounts } from '../api/referral-view.js';
import { ServiceClient } from '../api/service.client.js';
import { NothingHere, ServiceUnavailable } from '../api/service-failure.js';
import { noticeDesk } from '../desk/desks.js';
import { lastPage, pageNumber } from '../layout/pagination.js';
import { paths } from '../paths.js';
import { For } from '../sign-in/signed-in.guard.js';
import { chosenNotices, noticesPage } from './notice.presenter.js';

/** Who may need protection, as officers wrote it down: public protection looks at what is known and grades it again. */
@For(noticeDesk)
@Controller(paths.notices.list())
export class NoticeController {
  constructor(private readonly services: ServiceClient) {}

  @Get()
  async list(
    @Query('status') asked: unknown,
    @Query('page') askedPage: unknown,
    @CurrentCaller() caller: Caller,
    @Res() response: Response,
  ): Promise<void> {
    const pile = chosenNotices(asked);
    const { status } = pile;
    const page = pageNumber(askedPage);
    const path = `/public-protection-notices?pile=${status}&page=${page}`;
    const found = await this.services.list<NoticeView>('police', path, caller);
    if (page > lastPage(found)) return response.redirect(303, paths.notices.list({ status, page: lastPage(found) }));
    response.render('notice/list', noticesPage(found, pile, await this.counts(caller)));
  }

  /** The list is shown even if the counts cannot be said. */
  private async counts(caller: Caller): Promise<QueueCounts | undefined> {
    const path = '/public-protection-notices/counts';
    return this.services.read<QueueCounts>('police', path, caller).catch((error: unknown) => {
      if (error instanceof ServiceUnavailable || error instanceof NothingHere) return undefined;
      throw error;
    });
  }
}
