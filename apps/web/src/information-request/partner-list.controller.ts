import { Controller, Get, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { CurrentCaller, type Caller } from '../api/caller.js';
import type { PartnerRequestLine } from '../api/information-view.js';
import type { QueueCounts } from '../api/referral-view.js';
import { ServiceClient } from '../api/service.client.js';
import { NothingHere, ServiceUnavailable } from '../api/service-failure.js';
import { partnerDesk } from '../desk/desks.js';
import { lastPage, pageNumber } from '../layout/pagination.js';
import { paths } from '../paths.js';
import { For } from '../sign-in/signed-in.guard.js';
import { chosenPartners, partnersPage } from './partner-list.presenter.js';

/** Of which partners the hub waits for an answer, and what they answered. */
@For(partnerDesk)
@Controller(paths.partnerRequests())
export class PartnerListController {
  constructor(private readonly services: ServiceClient) {}

  @Get()
  async list(
    @Query('pile') asked: unknown,
    @Query('page') askedPage: unknown,
    @CurrentCaller() caller: Caller,
    @Res() response: Response,
  ): Promise<void> {
    const [pile, page] = [chosenPartners(asked), pageNumber(askedPage)];
    const path = `/information-requests?pile=${pile}&page=${page}`;
    const found = await this.services.list<PartnerRequestLine>('safeguarding-hub', path, caller);
    if (page > lastPage(found)) return response.redirect(303, paths.partnerRequests({ pile, page: lastPage(found) }));
    response.render('information-request/partners', partnersPage(found, pile, await this.counts(caller)));
  }

  /** The list is shown even if the counts cannot be said. */
  private async counts(caller: Caller): Promise<QueueCounts | undefined> {
    const path = '/information-requests/counts';
    return this.services.read<QueueCounts>('safeguarding-hub', path, caller).catch((error: unknown) => {
      if (error instanceof ServiceUnavailable || error instanceof NothingHere) return undefined;
      throw error;
    });
  }
}
