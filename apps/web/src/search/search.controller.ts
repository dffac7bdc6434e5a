import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { CurrentCaller, type Caller } from '../api/caller.js';
import type { Page, ReferralSummary } from '../api/referral-view.js';
import { ServiceClient, type Answer } from '../api/service.client.js';
import { CLOCK, type Clock } from '../config.js';
import { searchingDesks } from '../desk/desks.js';
import type { ReferralDesk } from '../desk/referral-desk.js';
import { notAccepted, problemsOf, readValues } from '../form/reading.js';
import { pageNumber } from '../layout/pagination.js';
import { CurrentDesk } from '../sign-in/current-desk.js';
import { For } from '../sign-in/signed-in.guard.js';
import { searchFields } from './search.form.js';
import { searchPage, type Searched } from './search.presenter.js';

/** Finding a referral again by who it is about, among all that an agency was sent, or sent itself. */
@For(...searchingDesks)
@Controller(searchingDesks.map(({ pages }) => pages.search()))
export class SearchController {
  constructor(
    private readonly services: ServiceClient,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /** Nobody is looked for by an address: whoever comes back by one is asked again. */
  @Get()
  ask(@CurrentDesk() desk: ReferralDesk, @Res() response: Response): void {
    this.show(desk, { values: {}, errors: [] }, response);
  }

  @Post()
  async search(
    @CurrentDesk() desk: ReferralDesk,
    @CurrentCaller() caller: Caller,
    @Req() { body }: Request<unknown, unknown, { readonly page?: unknown } | undefined>,
    @Res() response: Response,
  ): Promise<void> {
    const values = readValues(searchFields, body);
    const errors = problemsOf(searchFields, values, this.now());
    if (errors.length > 0) return this.show(desk, { values, errors }, response);
    const answer = await this.found(desk, values['text'] ?? '', pageNumber(body?.page), caller);
    if (answer.ok) return this.show(desk, { values, errors, found: answer.value }, response);
    const named = answer.because === 'not-accepted' ? answer.fields : [];
    this.show(desk, { values, errors: notAccepted(searchFields, named) }, response);
  }

  /** A page that is no longer there leads back to the first. */
  private async found(
    desk: ReferralDesk,
    text: string,
    page: number,
    caller: Caller,
  ): Promise<Answer<Page<ReferralSummary>>> {
    const said = { text, ...(page > 1 && { page }) };
    const answer = await this.services.find<ReferralSummary>(desk.agency, `${desk.api}/search`, said, caller);
    if (page > 1 && answer.ok && answer.value.items.length === 0) return this.found(desk, text, 1, caller);
    return answer;
  }

  private show(desk: ReferralDesk, searched: Searched, response: Response): void {
    const status = searched.errors.length > 0 ? 422 : 200;
    response.status(status).render('search/search', searchPage(desk, searched));
  }
}
