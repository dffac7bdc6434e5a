import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { AlertStep, WholeAlertView } from '../api/alert-view.js';
import type { Caller } from '../api/caller.js';
import { ServiceClient, type Refused } from '../api/service.client.js';
import { NothingHere } from '../api/service-failure.js';
import { CLOCK, type Clock } from '../config.js';
import type { AlertDesk } from '../desk/alert-desks.js';
import { notAccepted, problemsOf, readValues, textOf } from '../form/reading.js';
import { readKey } from '../form/sending-key.js';
import { tellNext } from '../sign-in/session.js';
import { alertFormPage, type Filled } from './alert-form.presenter.js';
import { alertForms } from './alert.forms.js';

/** Which form of which alert, at which desk, for whom, and where the answer goes. */
export interface Visit {
  readonly desk: AlertDesk;
  readonly id: string;
  readonly step: string;
  readonly caller: Caller;
  readonly request: Request;
  readonly response: Response;
}

/** Asks somebody to acknowledge an alert, or what was done, and tells their agency's service. What they wrote is never lost. */
@Injectable()
export class AlertFormPages {
  constructor(
    private readonly services: ServiceClient,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /** What cannot be said now is said to be so where the alert is shown. */
  async ask(visit: Visit): Promise<void> {
    const step = stepOf(visit);
    const alert = await this.read(visit);
    if (!alert.allowedSteps.includes(step)) return this.back(visit);
    this.show(visit, alert, { values: {}, errors: [], version: alert.version, key: randomUUID() }, 200);
  }

  async say(visit: Visit): Promise<void> {
    const { desk, caller, request, id } = visit;
    const step = stepOf(visit);
    const { fields, said } = alertForms[step];
    const values = readValues(fields, request.body);
    const errors = problemsOf(fields, values, this.now());
    const filled = { values, errors, version: versionOf(request.body), key: readKey(request.body, randomUUID) };
    if (errors.length > 0) return this.show(visit, await this.read(visit), filled, 422);
    const body = { ...said(values), version: filled.version };
    const path = `/alerts/${id}/${step}`;
    const answer = await this.services.send<WholeAlertView>(desk.agency, path, body, caller, filled.key);
    if (!answer.ok) return this.refused(visit, filled, answer);
    await tellNext(request.session, step);
    this.back(visit);
  }

  private async refused(visit: Visit, filled: Filled, refused: Refused): Promise<void> {
    const alert = await this.read(visit);
    if (refused.because === 'not-known') return this.show(visit, alert, { ...filled, trouble: 'unavailable' }, 503);
    if (refused.because === 'not-accepted') {
      const errors = notAccepted(alertForms[stepOf(visit)].fields, refused.fields);
      return this.show(visit, alert, { ...filled, errors }, 422);
    }
    const trouble = refused.codes.includes('idempotency-mismatch') ? 'saved-before' : 'changed';
    this.show(visit, alert, { ...filled, version: alert.version, key: randomUUID(), trouble }, 409);
  }

  private show(visit: Visit, alert: WholeAlertView, filled: Filled, status: number): void {
    visit.response.status(status).render('alert/form', alertFormPage(stepOf(visit), alert, filled, visit.desk));
  }

  private back({ desk, id, response }: Visit): void {
    response.redirect(303, desk.pages.show(id));
  }

  private read({ desk, id, caller }: Visit): Promise<WholeAlertView> {
    return this.services.read<WholeAlertView>(desk.agency, `/alerts/${id}`, caller);
  }
}

function stepOf({ step }: Visit): AlertStep {
  if (!Object.hasOwn(alertForms, step)) throw new NothingHere();
  return step as AlertStep;
}

/** The version that the form was shown with; none that there is, where it was not sent by our form. */
function versionOf(body: unknown): number {
  const text = textOf((body as { readonly version?: unknown } | undefined)?.version);
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : 1;
}
