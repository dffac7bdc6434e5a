import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { IdPipe } from '#libs/http';
import { CurrentCaller, type Caller } from '../api/caller.js';
import type { FindingView } from '../api/finding-view.js';
import type { MatchSummary } from '../api/match-view.js';
import type { Page } from '../api/referral-view.js';
import { NothingHere, ServiceUnavailable } from '../api/service-failure.js';
import { ServiceClient } from '../api/service.client.js';
import { findingDesk } from '../desk/desks.js';
import { lastPage, pageNumber } from '../layout/pagination.js';
import { paths } from '../paths.js';
import { For } from '../sign-in/signed-in.guard.js';
import { chosenKind, findingPage, findingsPage } from './finding.presenter.js';

/** What the safeguarding hub has found: who has been here before, and why it thinks so. */
@For(findingDesk)
@Controller(paths.findings.list())
export class FindingController {
  constructor(private readonly services: ServiceClient) {}

  @Get()
  async list(
    @Query('kind') asked: unknown,
    @Query('new') askedNew: unknown,
    @Query('page') askedPage: unknown,
    @CurrentCaller() caller: Caller,
    @Res() response: Response,
  ): Promise<void> {
    const kind = chosenKind(asked);
    const page = pageNumber(askedPage);
    const isNew = askedNew === 'yes' ? askedNew : undefined;
    const path = `/findings?${kind ? `kind=${kind}&` : ''}${isNew ? 'new=yes&' : ''}page=${page}`;
    const found = await this.services.list<FindingView>('safeguarding-hub', path, caller);
    if (page > lastPage(found))
      return response.redirect(303, paths.findings.list({ kind, new: isNew, page: lastPage(found) }));
    response.render('finding/list', findingsPage(found, { kind, new: isNew }));
  }

  @Get(':id')
  async show(
    @Param('id', IdPipe) id: string,
    @CurrentCaller() caller: Caller,
    @Res() response: Response,
  ): Promise<void> {
    const finding = await this.services.read<FindingView>('safeguarding-hub', `/findings/${id}`, caller);
    await this.seen(finding, caller);
    response.render('finding/show', findingPage(finding, await this.matches(finding, caller)));
  }

  /** Whoever is shown a new finding has seen it. A page is shown even if that cannot be said. */
  private async seen({ id, version, isNew }: FindingView, caller: Caller): Promise<void> {
    if (!isNew) return;
    await this.services
      .send('safeguarding-hub', `/findings/${id}/seen`, { version }, caller)
      .catch((error: unknown) => {
        if (!(error instanceof NothingHere)) throw error;
      });
  }

  /** Which records were doubted; a finding is shown even where that cannot be said. */
  private async matches({ personId }: FindingView, caller: Caller): Promise<Page<MatchSummary> | undefined> {
    try {
      const path = `/matches?personId=${personId}`;
      return await this.services.list<MatchSummary>('safeguarding-hub', path, caller);
    } catch (error) {
      if (error instanceof ServiceUnavailable) return undefined;
      throw error;
    }
  }
}
