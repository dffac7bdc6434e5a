import { Controller, Get, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { CurrentCaller, type Caller } from '../api/caller.js';
import type { Page, ReferralSummary } from '../api/referral-view.js';
import { ServiceClient } from '../api/service.client.js';
import { lastPage, pageNumber } from '../layout/pagination.js';
import { paths } from '../paths.js';
import { For } from '../sign-in/signed-in.guard.js';
import { chosenTab, queuePage, type List } from './queue.presenter.js';

const list: List = {
  tabs: [
    { status: 'waiting', text: 'Waiting', are: 'are waiting for a decision' },
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
    response.render('queue/beacon-queue', queuePage(found, list, tab));
  }
}
