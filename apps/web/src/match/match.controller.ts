import { Controller, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { IdPipe } from '#libs/http';
import { CurrentCaller, type Caller } from '../api/caller.js';
import type { MatchCounts, MatchSummary, MatchView } from '../api/match-view.js';
import { ServiceClient } from '../api/service.client.js';
import { NothingHere, ServiceUnavailable } from '../api/service-failure.js';
import { CLOCK, type Clock } from '../config.js';
import { matchDesk } from '../desk/desks.js';
import { lastPage, pageNumber } from '../layout/pagination.js';
import { paths } from '../paths.js';
import { For } from '../sign-in/signed-in.guard.js';
import { WordFormPages } from '../word/word-form.pages.js';
import { chosenState, matchesPage } from './match-list.presenter.js';
import { doneSentence, matchPage } from './match.presenter.js';
import { sayingOfMatch } from './saying-of-match.js';

/** Where the hub's staff say whether two records are of one person. */
@For(matchDesk)
@Controller(paths.matches.list())
export class MatchController {
  constructor(
    private readonly services: ServiceClient,
    private readonly forms: WordFormPages,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  @Get()
  async list(
    @Query('state') asked: unknown,
    @Query('page') askedPage: unknown,
    @CurrentCaller() caller: Caller,
    @Res() response: Response,
  ): Promise<void> {
    const [state, page] = [chosenState(asked), pageNumber(askedPage)];
    const path = `/matches?state=${state}&page=${page}`;
    const found = await this.services.list<MatchSummary>('safeguarding-hub', path, caller);
    if (page > lastPage(found)) return response.redirect(303, paths.matches.list({ state, page: lastPage(found) }));
    response.render('match/list', matchesPage(found, state, await this.counts(caller)));
  }

  @Get(':id')
  async show(
    @Param('id', IdPipe) id: string,
    @CurrentCaller() caller: Caller,
    @Req() { session }: Request,
    @Res() response: Response,
  ): Promise<void> {
    const match = await this.services.read<MatchView>('safeguarding-hub', `/matches/${id}`, caller);
    const done = doneSentence(session.done, match);
    delete session.done;
    response.render('match/show', { ...matchPage(match, this.now()), done });
  }

  @Get(':id/:step')
  async ask(
    @Param('id', IdPipe) id: string,
    @Param('step') step: string,
    @CurrentCaller() caller: Caller,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.forms.ask({ step, caller, request, response }, sayingOfMatch(id));
  }

  @Post(':id/:step')
  async say(
    @Param('id', IdPipe) id: string,
    @Param('step') step: string,
    @CurrentCaller() caller: Caller,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.forms.say({ step, caller, request, response }, sayingOfMatch(id));
  }

  /** A list is shown even where it cannot be said how many there are in the others. */
  private async counts(caller: Caller): Promise<MatchCounts> {
    try {
      return await this.services.read<MatchCounts>('safeguarding-hub', '/matches/counts', caller);
    } catch (error) {
      if (error instanceof ServiceUnavailable || error instanceof NothingHere) return {};
      throw error;
    }
  }
}
