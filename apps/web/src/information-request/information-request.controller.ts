import { Controller, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { IdPipe } from '#libs/http';
import { CurrentCaller, type Caller } from '../api/caller.js';
import type { AskedCounts, AskedOfUsView, WholeAskedView } from '../api/information-view.js';
import { ServiceClient } from '../api/service.client.js';
import { NothingHere, ServiceUnavailable } from '../api/service-failure.js';
import { CLOCK, type Clock } from '../config.js';
import { informationDesks, type InformationDesk } from '../desk/information-desks.js';
import { lastPage, pageNumber } from '../layout/pagination.js';
import { CurrentInformationDesk } from '../sign-in/current-information-desk.js';
import { For } from '../sign-in/signed-in.guard.js';
import { InformationAnswerPages } from './information-answer.pages.js';
import { chosenQuestions, doneSentence, questionPage, questionsPage } from './information-request.presenter.js';

/** Where an agency sees what the hub asks it about somebody, and answers. */
@For(...informationDesks)
@Controller(informationDesks.map(({ home }) => home))
export class InformationRequestController {
  constructor(
    private readonly services: ServiceClient,
    private readonly answers: InformationAnswerPages,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  @Get()
  async list(
    @CurrentInformationDesk() desk: InformationDesk,
    @Query('state') asked: unknown,
    @Query('page') askedPage: unknown,
    @CurrentCaller() caller: Caller,
    @Res() response: Response,
  ): Promise<void> {
    const [state, page] = [chosenQuestions(asked), pageNumber(askedPage)];
    const path = `/information-requests?state=${state}&page=${page}`;
    const found = await this.services.list<AskedOfUsView>(desk.agency, path, caller);
    if (page > lastPage(found)) return response.redirect(303, desk.pages.list({ state, page: lastPage(found) }));
    response.render('information-request/list', questionsPage(found, state, desk, await this.counts(desk, caller)));
  }

  @Get(':id')
  async show(
    @CurrentInformationDesk() desk: InformationDesk,
    @Param('id', IdPipe) id: string,
    @CurrentCaller() caller: Caller,
    @Req() { session }: Request,
    @Res() response: Response,
  ): Promise<void> {
    const asked = await this.services.read<WholeAskedView>(desk.agency, `/information-requests/${id}`, caller);
    const done = doneSentence(session.done);
    delete session.done;
    response.render('information-request/show', { ...questionPage(asked, desk, this.now()), done });
  }

  @Get(':id/answer')
  async ask(
    @CurrentInformationDesk() desk: InformationDesk,
    @Param('id', IdPipe) id: string,
    @CurrentCaller() caller: Caller,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.answers.ask({ desk, id, caller, request, response });
  }

  @Post(':id/answer')
  async say(
    @CurrentInformationDesk() desk: InformationDesk,
    @Param('id', IdPipe) id: string,
    @CurrentCaller() caller: Caller,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.answers.say({ desk, id, caller, request, response });
  }

  /** A list is shown even where it cannot be said how many there are in the others. */
  private async counts({ agency }: InformationDesk, caller: Caller): Promise<AskedCounts> {
    try {
      return await this.services.read<AskedCounts>(agency, '/information-requests/counts', caller);
    } catch (error) {
      if (error instanceof ServiceUnavailable || error instanceof NothingHere) return {};
      throw error;
    }
  }
}
