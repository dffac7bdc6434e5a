import { Controller, Get, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { CurrentCaller, type Caller } from '../api/caller.js';
import type { Page, QueueCounts, ReferralSummary } from '../api/referral-view.js';
import { ServiceClient } from '../api/service.client.js';
import { ServiceUnavailable } from '../api/service-failure.js';
import { lastPage, pageNumber } from '../layout/pagination.js';
import { paths } from '../paths.js';
import { For } from '../sign-in/signed-in.guard.js';
import { chosenTab, queuePage, type List } from './queue.presenter.js';

const list: List = {
  tabs: [
    { status: 'waiting', text: 'Waiting', are: 'are waiting for a decision' },
    { status: 'mine', text: 'Mine', are: 'are yours' },
    { status: 'unassigned', text: 'Unassigned', are: 'are nobody’s yet' },
    { status: 'due-soon', text: 'Due soon', are: 'are due soon' },
    { status: 'overdue', text: 'Overdue', are: 'are overdue' },
    { status: 'open', text: 'Open', are: 'are being worked on' },
    { status: 'closed', text: 'Closed', are: 'are closed' },
  ],
  href: paths.beacon.list,
  show: paths.beacon.show,
};

/** The caseworkers' queue. */
@For('beacon')
@Controller(paths.beacon.list())
export class BeaconQueueController {
  constructor(private readonly services: ServiceClient) {}

  @Get()
  async show(
    @Query('status') status: unknown,
    @Query('page') asked: unknown,
    @CurrentCaller() caller: Caller,
    @Res() response: Response,
  ): Promise<void> {
    const tab = chosenTab(list, status);
    const page = pageNumber(asked);
    const path = `/referrals?status=${tab.status}&page=${page}`;
    const found = await this.services.read<Page<ReferralSummary>>('beacon', path, caller);
    if (page > lastPage(found)) return response.redirect(303, list.href({ status: tab.status, page: lastPage(found) }));
    response.render('queue/beacon-queue', queuePage(found, list, tab, await this.counts(caller)));
  }

  /** How many there are in each tab; a queue is shown even if that cannot be said. */
  private async counts(caller: Caller): Promise<QueueCounts | undefined> {
    try {
      return await this.services.read<QueueCounts>('beacon', '/referrals/counts', caller);
    } catch (error) {
      if (error instanceof ServiceUnavailable) return undefined;
      throw error;
    }
  }
}
