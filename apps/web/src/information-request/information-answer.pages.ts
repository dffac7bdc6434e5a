import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Caller } from '../api/caller.js';
import type { WholeAskedView } from '../api/information-view.js';
import { ServiceClient, type Refused } from '../api/service.client.js';
import { CLOCK, type Clock } from '../config.js';
import type { InformationDesk } from '../desk/information-desks.js';
import { knownRefusal, notAccepted, problemsOf, readValues, textOf } from '../form/reading.js';
import { readKey } from '../form/sending-key.js';
import { tellNext } from '../sign-in/session.js';
import { answerPage, type Filled } from './information-answer.presenter.js';
import { answerFormOf } from './information-request.forms.js';

/** Which question, at which desk, for whom, and where the answer goes. */
export interface Visit {
  readonly desk: InformationDesk;
  readonly id: string;
  readonly caller: Caller;
  readonly request: Request;
  readonly response: Response;
}

/** Asks somebody what they know, and tells their agency's service. What they wrote is never lost. */
@Injectable()
export class InformationAnswerPages {
  constructor(
    private readonly services: ServiceClient,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /** What cannot be answered now is said to be so where the question is shown. */
  async ask(visit: Visit): Promise<void> {
    const asked = await this.read(visit);
    if (asked.allowedSteps.length === 0) return this.back(visit);
    this.show(visit, asked, { values: {}, errors: [], version: asked.version, key: randomUUID() }, 200);
  }

  async say(visit: Visit): Promise<void> {
    const { desk, caller, request, id } = visit;
    const form = answerFormOf(desk.agency);
    const values = readValues(form.fields, request.body);
    const errors = problemsOf(form.fields, values, this.now());
    const filled = { values, errors, version: versionOf(request.body), key: readKey(request.body, randomUUID) };
    if (errors.length > 0) return this.show(visit, await this.read(visit), filled, 422);
    const body = { ...form.said(values), version: filled.version };
    const path = `/information-requests/${id}/answer`;
    const answer = await this.services.send<WholeAskedView>(desk.agency, path, body, caller, filled.key);
    if (!answer.ok) return this.refused(visit, filled, answer);
    await tellNext(request.session, 'give-information');
    this.back(visit);
  }

  private async refused(visit: Visit, filled: Filled, refused: Refused): Promise<void> {
    const asked = await this.read(visit);
    if (refused.because === 'not-known') return this.show(visit, asked, { ...filled, trouble: 'unavailable' }, 503);
    if (refused.because === 'not-accepted') {
      const { fields, refusals } = answerFormOf(visit.desk.agency);
      const known = knownRefusal(refusals, refused.codes);
      const errors = known ? [known] : notAccepted(fields, refused.fields);
      return this.show(visit, asked, { ...filled, errors }, 422);
    }
    const trouble = refused.codes.includes('idempotency-mismatch') ? 'saved-before' : 'changed';
    this.show(visit, asked, { ...filled, version: asked.version, key: randomUUID(), trouble }, 409);
  }

  private show(visit: Visit, asked: WholeAskedView, filled: Filled, status: number): void {
    visit.response.status(status).render('information-request/form', answerPage(asked, filled, visit.desk, this.now()));
  }

  private back({ desk, id, response }: Visit): void {
    response.redirect(303, desk.pages.show(id));
  }

  private read({ desk, id, caller }: Visit): Promise<WholeAskedView> {
    return this.services.read<WholeAskedView>(desk.agency, `/information-requests/${id}`, caller);
  }
}

/** The version that the form was shown with; none that there is, where it was not sent by our form. */
function versionOf(body: unknown): number {
  const text = textOf((body as { readonly version?: unknown } | undefined)?.version);
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : 1;
}
