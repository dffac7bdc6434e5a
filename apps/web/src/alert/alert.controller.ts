import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { IdPipe } from '#libs/http';
import type { AlertCounts, AskedView, WholeAlertView } from '../api/alert-view.js';
import { CurrentCaller, type Caller } from '../api/caller.js';
import { ServiceClient } from '../api/service.client.js';
import { NothingHere, ServiceUnavailable } from '../api/service-failure.js';
import { alertDesks, type AlertDesk } from '../desk/alert-desks.js';
import { lastPage, pageNumber } from '../layout/pagination.js';
import { For } from '../sign-in/signed-in.guard.js';
import { WordFormPages } from '../word/word-form.pages.js';
import { alertPage, alertsPage, chosenAlerts, doneSentence } from './alert.presenter.js';
import { CurrentAlertDesk } from '../sign-in/current-alert-desk.js';
import { sayingOfAlert } from './saying-of-alert.js';

/** Where an agency sees what the hub warned it of, acknowledges it, and says what was done. */
@For(...alertDesks)
@Controller(alertDesks.map(({ home }) => home))
export class AlertController {
  constructor(
    private readonly services: ServiceClient,
    private readonly forms: WordFormPages,
  ) {}

  @Get()
  async list(
    @CurrentAlertDesk() desk: AlertDesk,
    @Query('state') asked: unknown,
    @Query('page') askedPage: unknown,
    @CurrentCaller() caller: Caller,
    @Res() response: Response,
  ): Promise<void> {
    const [state, page] = [chosenAlerts(asked, desk), pageNumber(askedPage)];
    const found = await this.services.list<AskedView>(desk.agency, `/alerts?state=${state}&page=${page}`, caller);
    if (page > lastPage(found)) return response.redirect(303, desk.pages.list({ state, page: lastPage(found) }));
    response.render('alert/list', alertsPage(found, state, desk, await this.counts(desk, caller)));
  }

  @Get(':id')
  async show(
    @CurrentAlertDesk() desk: AlertDesk,
    @Param('id', IdPipe) id: string,
    @CurrentCaller() caller: Caller,
    @Req() { session }: Request,
    @Res() response: Response,
  ): Promise<void> {
    const alert = await this.services.read<WholeAlertView>(desk.agency, `/alerts/${id}`, caller);
    const done = doneSentence(session.done);
    delete session.done;
    response.render('alert/show', { ...alertPage(alert, desk), done });
  }

  @Get(':id/:step')
  async ask(
    @CurrentAlertDesk() desk: AlertDesk,
    @Param('id', IdPipe) id: string,
    @Param('step') step: string,
    @CurrentCaller() caller: Caller,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.forms.ask({ step, caller, request, response }, sayingOfAlert(desk, id));
  }

  @Post(':id/:step')
  async say(
    @CurrentAlertDesk() desk: AlertDesk,
    @Param('id', IdPipe) id: string,
    @Param('step') step: string,
    @CurrentCaller() caller: Caller,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.forms.say({ step, caller, request, response }, sayingOfAlert(desk, id));
  }

  /** A list is shown even where it cannot be said how many there are in the others. */
  private async counts({ agency }: AlertDesk, caller: Caller): Promise<AlertCounts> {
    try {
      return await this.services.read<AlertCounts>(agency, '/alerts/counts', caller);
    } catch (error) {
      if (error instanceof ServiceUnavailable || error instanceof NothingHere) return {};
      throw error;
    }
  }
}
