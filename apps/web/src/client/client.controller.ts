import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { IdPipe } from '#libs/http';
import { CurrentCaller, type Caller } from '../api/caller.js';
import type { QueueCounts } from '../api/referral-view.js';
import { ServiceClient } from '../api/service.client.js';
import { NothingHere, ServiceUnavailable } from '../api/service-failure.js';
import { CLOCK, type Clock } from '../config.js';
import { clientDesks, type ClientDesk } from '../desk/client-desks.js';
import { lastPage, pageNumber } from '../layout/pagination.js';
import { CurrentDesk } from '../sign-in/current-desk.js';
import { For } from '../sign-in/signed-in.guard.js';
import { doneSentence } from '../step/step.forms.js';
import { chosenPile, clientListPage, type Listed } from './client-list.presenter.js';
import { clientPage } from './client.presenter.js';

/** Whom the referral centre works with: those who came by themselves, and those whom an adviser supports. */
@For(...clientDesks)
@Controller(clientDesks.map(({ home }) => home))
export class ClientController {
  constructor(
    private readonly services: ServiceClient,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  @Get()
  async list(
    @CurrentDesk() desk: ClientDesk,
    @Query('status') asked: unknown,
    @Query('page') askedPage: unknown,
    @CurrentCaller() caller: Caller,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const pile = chosenPile(desk, asked);
    const { status } = pile;
    const page = pageNumber(askedPage);
    const path = `${desk.api}?${status ? `status=${status}&` : ''}page=${page}`;
    const found = await this.services.list<Listed>(desk.agency, path, caller);
    if (page > lastPage(found)) return response.redirect(303, desk.pages.list({ status, page: lastPage(found) }));
    const done = this.doneAt(desk, request);
    response.render('client/list', { ...clientListPage(found, desk, pile, await this.counts(desk, caller)), done });
  }

  @Get(':id')
  async show(
    @CurrentDesk() desk: ClientDesk,
    @Param('id', IdPipe) id: string,
    @CurrentCaller() caller: Caller,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const told = await this.services.read<never>(desk.agency, `${desk.api}/${id}`, caller);
    const done = this.doneAt(desk, request);
    response.render('client/show', { ...clientPage(desk.reads(told), desk, this.now()), done });
  }

  private doneAt(desk: ClientDesk, { session }: Request): string | undefined {
    const done =
      session.done === 'came'
        ? 'You have written down who came'
        : doneSentence(desk, { step: session.done, again: session.doneBefore }, this.now());
    delete session.done;
    delete session.doneBefore;
    return done;
  }

  /** How many there are in each pile, where it is counted; a list is shown even if that cannot be said. */
  private async counts({ counts, agency, api }: ClientDesk, caller: Caller): Promise<QueueCounts | undefined> {
    if (!counts) return undefined;
    try {
      return await this.services.read<QueueCounts>(agency, `${api}/counts`, caller);
    } catch (error) {
      if (error instanceof ServiceUnavailable || error instanceof NothingHere) return undefined;
      throw error;
    }
  }
}
