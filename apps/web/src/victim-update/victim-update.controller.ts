import { Controller, Get, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { CurrentCaller, type Caller } from '../api/caller.js';
import type { UpdateView } from '../api/incident-view.js';
import type { QueueCounts } from '../api/referral-view.js';
import { ServiceClient } from '../api/service.client.js';
import { NothingHere, ServiceUnavailable } from '../api/service-failure.js';
import { updateDesk } from '../desk/desks.js';
import { lastPage, pageNumber } from '../layout/pagination.js';
import { paths } from '../paths.js';
import { For } from '../sign-in/signed-in.guard.js';
import { chosenUpdates, updatesPage } from './victim-update.presenter.js';

/** What an officer owes the victims of their incidents, and what they gave them. */
@For(updateDesk)
@Controller(paths.victimUpdates.list())
export class VictimUpdateController {
  constructor(private readonly services: ServiceClient) {}

  @Get()
  async list(
    @Query('status') asked: unknown,
    @Query('page') askedPage: unknown,
    @CurrentCaller() caller: Caller,
    @Res() response: Response,
  ): Promise<void> {
    const pile = chosenUpdates(asked);
    const page = pageNumber(askedPage);
    const path = `/victim-updates?pile=${pile.status}&page=${page}`;
    const found = await this.services.list<UpdateView>('police', path, caller);
    if (page > lastPage(found)) {
      const last = { status: pile.status, page: lastPage(found) };
      return response.redirect(303, paths.victimUpdates.list(last));
    }
    response.render('victim-update/list', updatesPage(found, pile, await this.counts(caller)));
  }

  /** The list is shown even if the counts cannot be said. */
  private async counts(caller: Caller): Promise<QueueCounts | undefined> {
    return this.services.read<QueueCounts>('police', '/victim-updates/counts', caller).catch((error: unknown) => {
      if (error instanceof ServiceUnavailable || error instanceof NothingHere) return undefined;
      throw error;
    });
  }
}
