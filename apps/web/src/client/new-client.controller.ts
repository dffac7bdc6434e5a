import { randomUUID } from 'node:crypto';
import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { CurrentCaller, type Caller } from '../api/caller.js';
import { ServiceClient, type Refused } from '../api/service.client.js';
import { CLOCK, type Clock } from '../config.js';
import { clientDesk } from '../desk/client-desks.js';
import { drawnFields, errorLinks } from '../form/field.presenter.js';
import type { FieldError, Values } from '../form/field.js';
import { notAccepted, problemsOf, readValues } from '../form/reading.js';
import { readMaking, type Making } from '../new-referral/making.js';
import { tellNext } from '../sign-in/session.js';
import { For } from '../sign-in/signed-in.guard.js';
import { isWrong } from '../step/step.form.js';
import { newClientFields, newClientSaid } from './new-client.form.js';

interface Filled {
  readonly values: Values;
  readonly errors: readonly FieldError[];
  readonly making: Making;
  readonly trouble?: 'unavailable' | 'kept-before';
}

/** Where somebody is written down who came to the centre by themselves. */
@For(clientDesk)
@Controller(clientDesk.pages.make())
export class NewClientController {
  constructor(
    private readonly services: ServiceClient,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  @Get()
  ask(@Res() response: Response): void {
    const making = { key: randomUUID(), begunAt: this.now() };
    this.show({ values: {}, errors: [], making }, response, 200);
  }

  @Post()
  async keep(
    @CurrentCaller() caller: Caller,
    @Req() { body, session }: Request,
    @Res() response: Response,
  ): Promise<void> {
    const making = readMaking(body, { now: this.now(), newKey: randomUUID });
    const values = readValues(newClientFields, body);
    const filled = { values, errors: problemsOf(newClientFields, values, this.now()), making };
    if (filled.errors.length > 0) return this.show(filled, response, 422);
    const said = newClientSaid(values, making.begunAt);
    if (isWrong(said)) return this.show({ ...filled, errors: [said] }, response, 422);
    const { agency, api, pages } = clientDesk;
    const kept = await this.services.send<{ id: string }>(agency, api, said, caller, making.key);
    if (!kept.ok) return this.refused(kept, filled, response);
    await tellNext(session, 'came');
    response.redirect(303, pages.show(kept.value.id));
  }

  private refused(refused: Refused, filled: Filled, response: Response): void {
    if (refused.because === 'not-known') return this.show({ ...filled, trouble: 'unavailable' }, response, 503);
    if (refused.because === 'not-accepted')
      return this.show({ ...filled, errors: notAccepted(newClientFields, refused.fields) }, response, 422);
    const making = { ...filled.making, key: randomUUID() };
    this.show({ ...filled, making, trouble: 'kept-before' }, response, 409);
  }

  private show({ values, errors, making, trouble }: Filled, response: Response, status: number): void {
    response.status(status).render('client/new', {
      back: clientDesk.pages.list(),
      backText: `Back to ${clientDesk.name.toLowerCase()}`,
      fields: drawnFields(newClientFields, values, errors),
      errors: errorLinks(errors),
      ...{ key: making.key, begun: making.begunAt.toISOString(), trouble },
    });
  }
}
