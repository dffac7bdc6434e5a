import { Controller, Get, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { CurrentCaller, type Caller } from '../api/caller.js';
import type { QueueCounts, ReferralSummary } from '../api/referral-view.js';
import { ServiceClient } from '../api/service.client.js';
import { NothingHere, ServiceUnavailable } from '../api/service-failure.js';
import { CurrentDesk } from '../sign-in/current-desk.js';
import { referralDesks } from '../desk/desks.js';
import type { ReferralDesk } from '../desk/referral-desk.js';
import { lastPage, pageNumber } from '../layout/pagination.js';
import { For } from '../sign-in/signed-in.guard.js';
import { chosenPile, queuePage } from './queue.presenter.js';

/** The queue of those who receive, and the list of those who send, of every agency. */
@For(...referralDesks)
@Controller(referralDesks.map(({ home }) => home))
export class QueueController {
  constructor(private readonly services: ServiceClient) {}

  @Get()
  async show(
    @CurrentDesk() desk: ReferralDesk,
    @Query('status') asked: unknown,
    @Query('page') askedPage: unknown,
    @CurrentCaller() caller: Caller,
    @Res() response: Response,
  ): Promise<void> {
    const pile = chosenPile(desk, asked);
    const { status } = pile;
    const page = pageNumber(askedPage);
    const path = `${desk.api}?${status ? `status=${status}&` : ''}page=${page}`;
    const found = await this.services.list<ReferralSummary>(desk.agency, path, caller);
    if (page > lastPage(found)) return response.redirect(303, desk.pages.list({ status, page: lastPage(found) }));
    response.render('queue/queue', queuePage(found, desk, pile, await this.counts(desk, caller)));
  }

  /** How many there are in each pile, where it is counted; a queue is shown even if that cannot be said. */
  private async counts(
    { side, agency, api, countsSent }: ReferralDesk,
    caller: Caller,
  ): Promise<QueueCounts | undefined> {
    if (side === 'sender' && !countsSent) return undefined;
    try {
      return await this.services.read<QueueCounts>(agency, `${api}/counts`, caller);
    } catch (error) {
      if (error instanceof ServiceUnavailable || error instanceof NothingHere) return undefined;
      throw error;
    }
  }
}
