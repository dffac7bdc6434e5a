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
    { text: 'All', are: 'came from incidents that you reported' },
    { status: 'on-hold', text: 'Questions for you', are: 'are waiting for your answer' },
    { status: 'received', text: 'Not decided', are: 'are waiting for a decision' },
    { status: 'rejected', text: 'Rejected', are: 'were rejected' },
    { status: 'concluded', text: 'Concluded', are: 'were concluded' },
  ],
  href: paths.police.list,
  show: paths.police.show,
};

/** An officer's own referrals, and what became of each. */
@For('police')
@Controller(paths.police.list())
export class PoliceListController {
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
    const path = `/referrals?${tab.status ? `status=${tab.status}&` : ''}page=${page}`;
    const found = await this.services.read<Page<ReferralSummary>>('police', path, caller);
    if (page > lastPage(found)) return response.redirect(303, list.href({ status: tab.status, page: lastPage(found) }));
    response.render('queue/police-list', queuePage(found, list, tab));
  }
}
