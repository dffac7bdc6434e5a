import { randomUUID } from 'node:crypto';
import { Controller, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { dayInLondon, isInstant } from '#libs/case-schemas';
import { IdPipe } from '#libs/http';
import { CurrentCaller, type Caller } from '../api/caller.js';
import { ServiceClient } from '../api/service.client.js';
import { CLOCK, type Clock } from '../config.js';
import { makingDesks } from '../desk/desks.js';
import type { ReferralDesk } from '../desk/referral-desk.js';
import { problemsOf, readValues, textOf } from '../form/reading.js';
import { lastPage, pageNumber } from '../layout/pagination.js';
import { readMaking } from '../new-referral/making.js';
import { newReferralFields, newReferralSaid } from '../new-referral/new-referral.form.js';
import { refusalOf, type Filled } from '../new-referral/new-referral.presenter.js';
import { CurrentDesk } from '../sign-in/current-desk.js';
import { tellNext } from '../sign-in/session.js';
import { For } from '../sign-in/signed-in.guard.js';
import { DraftWork } from './draft-work.js';
import { draftProblems, draftSaid, draftValues, isSaved } from './draft.form.js';
import {
  discardPage,
  draftPage,
  draftsPage,
  type DraftShown,
  type DraftSummary,
  type OpenDraft,
} from './draft.presenter.js';

/** Where somebody goes on with a referral that they have begun, sends it or throws it away. */
@For(...makingDesks)
@Controller(makingDesks.map(({ pages }) => pages.drafts()))
export class DraftController {
  private readonly work: DraftWork;

  constructor(
    private readonly services: ServiceClient,
    @Inject(CLOCK) private readonly now: Clock,
  ) {
    this.work = new DraftWork(services);
  }

  @Get()
  async list(
    @CurrentDesk() desk: ReferralDesk,
    @Query('page') askedPage: unknown,
    @CurrentCaller() caller: Caller,
    @Res() response: Response,
  ): Promise<void> {
    const page = pageNumber(askedPage);
    const found = await this.services.list<DraftSummary>(desk.agency, `/drafts?page=${page}`, caller);
    if (page > lastPage(found)) return response.redirect(303, desk.pages.drafts({ page: lastPage(found) }));
    response.render('draft/list', draftsPage(found, desk));
  }

  @Get(':id')
  async open(
    @CurrentDesk() desk: ReferralDesk,
    @Param('id', IdPipe) id: string,
    @CurrentCaller() caller: Caller,
    @Res() response: Response,
  ): Promise<void> {
    const { version, said, begunAt } = await this.services.read<DraftShown>(desk.agency, `/drafts/${id}`, caller);
    const making = { key: randomUUID(), begunAt: this.now() };
    const draft = { id, version, reportedAt: said.incident?.reportedAt ?? begunAt };
    this.show(desk, { values: draftValues(said), errors: [], making }, draft, response, 200);
  }

  @Post(':id')
  async goOn(
    @CurrentDesk() desk: ReferralDesk,
    @Param('id', IdPipe) id: string,
    @CurrentCaller() caller: Caller,
    @Req() { body, session }: Request,
    @Res() response: Response,
  ): Promise<void> {
    const fields = this.fieldsFor(desk);
    const values = readValues(fields, body);
    const making = readMaking(body, { now: this.now(), newKey: randomUUID });
    const draft = openDraft(id, body, making.begunAt);
    const errors = (isSaved(body) ? draftProblems : problemsOf)(fields, values, this.now());
    const filled: Filled = { values, errors, making };
    if (errors.length > 0) return this.show(desk, filled, draft, response, 422);
    const writing = { by: session.signedIn?.name ?? '', now: making.begunAt };
    const wanted = { desk, id, version: draft.version, caller };
    const done = isSaved(body)
      ? await this.work.keep(wanted, reported(draftSaid(values, writing), draft))
      : await this.work.send(wanted, reported(newReferralSaid(values, writing), draft));
    if (done.ok && done.sent === undefined) return response.redirect(303, desk.pages.drafts());
    if (done.ok) {
      await tellNext(session, 'send');
      return response.redirect(303, desk.pages.show(String(done.sent)));
    }
    if (done.refused.because === 'changed') return this.show(desk, { ...filled, changed: true }, draft, response, 409);
    const [again, status] = refusalOf(done.refused, filled, fields, randomUUID);
    this.show(desk, again, { ...draft, version: done.version }, response, status);
  }

  @Get(':id/discard')
  async askDiscard(
    @CurrentDesk() desk: ReferralDesk,
    @Param('id', IdPipe) id: string,
    @CurrentCaller() caller: Caller,
    @Res() response: Response,
  ): Promise<void> {
    const draft = await this.services.read<DraftShown>(desk.agency, `/drafts/${id}`, caller);
    response.render('draft/discard', discardPage(draft, desk));
  }

  @Post(':id/discard')
  async discard(
    @CurrentDesk() desk: ReferralDesk,
    @Param('id', IdPipe) id: string,
    @CurrentCaller() caller: Caller,
    @Req() { body }: Request,
    @Res() response: Response,
  ): Promise<void> {
    const path = `/drafts/${id}?version=${versionOf(body)}`;
    const gone = await this.services.change('DELETE', desk.agency, path, caller);
    if (gone.ok) return response.redirect(303, desk.pages.drafts());
    const draft = await this.services.read<DraftShown>(desk.agency, `/drafts/${id}`, caller);
    const trouble = gone.because === 'not-known' ? { unavailable: true } : { changed_since: true };
    response.status(gone.because === 'not-known' ? 503 : 409);
    response.render('draft/discard', { ...discardPage(draft, desk), ...trouble });
  }

  private show(
    desk: ReferralDesk,
    filled: Filled & { readonly changed?: true },
    draft: OpenDraft,
    response: Response,
    status: number,
  ): void {
    response.status(status).render('new-referral/form', draftPage(this.fieldsFor(desk), filled, draft, desk));
  }

  private readonly fieldsFor = ({ agency }: ReferralDesk) => newReferralFields(agency, dayInLondon(this.now()));
}

/** The version that the form was shown with; none that there is, where it was not sent by our form. */
function versionOf(body: unknown): number {
  const text = textOf((body as { readonly version?: unknown } | undefined)?.version);
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1;
}

/** What the form carried; a moment that is none, or is still to come, was not written by our form. */
function openDraft(id: string, body: unknown, now: Date): OpenDraft {
  const told = textOf((body as { readonly reported?: unknown } | undefined)?.reported);
  const reportedAt = isInstant(told) && new Date(told) <= now ? told : now.toISOString();
  return { id, version: versionOf(body), reportedAt };
}

/** It was told to this agency when the draft was begun, and not when somebody went on with it. */
const reported = (said: { readonly incident?: object }, { reportedAt }: OpenDraft): object => ({
  ...said,
  incident: { ...said.incident, reportedAt },
});
