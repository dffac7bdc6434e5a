import { randomUUID } from 'node:crypto';
import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { dayInLondon, type Agency } from '#libs/case-schemas';
import { CurrentCaller, type Caller } from '../api/caller.js';
import { ServiceClient } from '../api/service.client.js';
import { CLOCK, type Clock } from '../config.js';
import { makingDesks } from '../desk/desks.js';
import type { ReferralDesk } from '../desk/referral-desk.js';
import { problemsOf, readValues } from '../form/reading.js';
import { draftProblems, draftSaid, isSaved } from '../draft/draft.form.js';
import { CurrentDesk } from '../sign-in/current-desk.js';
import { tellNext } from '../sign-in/session.js';
import { For } from '../sign-in/signed-in.guard.js';
import { readMaking } from './making.js';
import { newReferralFields, newReferralSaid, newReferralValues } from './new-referral.form.js';
import { newReferralPage, refusalOf, type Filled } from './new-referral.presenter.js';

/** Who asks, and where the answer goes. */
type Asking = Pick<Request, 'session'> & { readonly caller: Caller; readonly response: Response };

/** Where somebody asks another agency to help a person, without having been asked to by anybody themselves. */
@For(...makingDesks)
@Controller(makingDesks.map(({ pages }) => pages.make()))
export class NewReferralController {
  constructor(
    private readonly services: ServiceClient,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  @Get()
  ask(@CurrentDesk() desk: ReferralDesk, @Res() response: Response): void {
    const making = { key: randomUUID(), begunAt: this.now() };
    this.show(desk, { values: newReferralValues, errors: [], making }, response, 200);
  }

  @Post()
  async make(
    @CurrentDesk() desk: ReferralDesk,
    @CurrentCaller() caller: Caller,
    @Req() { body, session }: Request,
    @Res() response: Response,
  ): Promise<void> {
    const fields = this.fieldsFor(desk.agency);
    const making = readMaking(body, { now: this.now(), newKey: randomUUID });
    const values = readValues(fields, body);
    if (isSaved(body)) return this.keep(desk, { values, errors: [], making }, { caller, session, response });
    const filled = { values, errors: problemsOf(fields, values, this.now()), making };
    if (filled.errors.length > 0) return this.show(desk, filled, response, 422);
    const said = newReferralSaid(values, { by: session.signedIn?.name ?? '', now: making.begunAt });
    const made = await this.services.send<{ id: string }>(desk.agency, desk.api, said, caller, making.key);
    if (!made.ok) {
      const [again, status] = refusalOf(made, filled, fields, randomUUID);
      return this.show(desk, again, response, status);
    }
    await tellNext(session, 'send');
    response.redirect(303, desk.pages.show(made.value.id));
  }

  /** Nothing has to be in what is kept for later; what is in it must be readable. */
  private async keep(desk: ReferralDesk, filled: Filled, { caller, session, response }: Asking): Promise<void> {
    const { values, making } = filled;
    const fields = this.fieldsFor(desk.agency);
    const errors = draftProblems(fields, values, this.now());
    if (errors.length > 0) return this.show(desk, { ...filled, errors }, response, 422);
    const said = draftSaid(values, { by: session.signedIn?.name ?? '', now: making.begunAt });
    const kept = await this.services.send(desk.agency, '/drafts', said, caller, `draft-${making.key}`);
    if (kept.ok) return response.redirect(303, desk.pages.drafts());
    const [again, status] = refusalOf(kept, filled, fields, randomUUID);
    this.show(desk, again, response, status);
  }

  private show(desk: ReferralDesk, filled: Filled, response: Response, status: number): void {
    response.status(status).render('new-referral/form', newReferralPage(this.fieldsFor(desk.agency), filled, desk));
  }

  private readonly fieldsFor = (agency: Agency) => newReferralFields(agency, dayInLondon(this.now()));
}
