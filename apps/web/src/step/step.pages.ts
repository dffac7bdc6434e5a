import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Caller } from '../api/caller.js';
import type { ReferralView } from '../api/referral-view.js';
import { ServiceClient, type Answer } from '../api/service.client.js';
import { NothingHere, ServiceUnavailable } from '../api/service-failure.js';
import type { ReferralDesk } from '../desk/referral-desk.js';
import { save } from '../sign-in/session.js';
import { readForm, stepBody, type StepForm } from './step.form.js';
import { formOf } from './step.forms.js';
import { alreadyTakenPage, isDone, stepPage, type Filled } from './step.presenter.js';

/** Which step of which referral, for whom, and where the answer goes. */
export interface Visit {
  readonly desk: ReferralDesk;
  readonly id: string;
  readonly step: string;
  readonly caller: Caller;
  readonly request: Request;
  readonly response: Response;
}

type Refused = Extract<Answer<unknown>, { ok: false }>;

/** Asks for a step, and takes it. What somebody wrote is never lost: each page that comes back holds it. */
@Injectable()
export class StepPages {
  constructor(private readonly services: ServiceClient) {}

  async ask(visit: Visit): Promise<void> {
    const form = formFor(visit);
    const referral = await this.read(visit);
    this.show(visit, form, { values: {}, errors: [], version: referral.version }, referral, 200);
  }

  async take(visit: Visit): Promise<void> {
    const form = formFor(visit);
    const input = readForm(form, visit.request.body);
    if (input.errors.length > 0) return this.again(visit, form, input, 422);
    const path = `${serviceAddress(visit)}/${form.step}`;
    const answer = await this.services.send<ReferralView>(visit.desk.agency, path, stepBody(input), visit.caller);
    if (!answer.ok) return this.refused(visit, form, input, answer);
    await tellNext(visit, form);
    visit.response.redirect(303, backOf(visit));
  }

  private async refused(visit: Visit, form: StepForm, input: Filled, refused: Refused): Promise<void> {
    switch (refused.because) {
      case 'not-known':
        return this.again(visit, form, { ...input, trouble: 'unavailable' }, 503);
      case 'not-accepted':
        return this.again(visit, form, { ...input, errors: notAccepted(form, refused.fields) }, 422);
      case 'changed':
        return this.changed(visit, form, input);
    }
  }

  private async changed(visit: Visit, form: StepForm, input: Filled): Promise<void> {
    const referral = await this.read(visit).catch(unlessAway);
    if (!referral) return this.show(visit, form, { ...input, trouble: 'unavailable' }, undefined, 503);
    this.show(visit, form, { ...input, version: referral.version, trouble: 'changed' }, referral, 409);
  }

  /** The form once more. The referral's name stands above it if the service can tell it. */
  private async again(visit: Visit, form: StepForm, filled: Filled, status: number): Promise<void> {
    const referral = filled.trouble ? undefined : await this.read(visit).catch(unlessAway);
    this.show(visit, form, filled, referral, status);
  }

  private show(visit: Visit, form: StepForm, filled: Filled, referral: ReferralView | undefined, status: number): void {
    const asked = { form, referral, filled, back: backOf(visit) };
    const reader = visit.request.session.signedIn?.name ?? '';
    const taken = referral && !referral.allowedSteps.includes(form.step);
    if (taken || (filled.trouble === 'changed' && isDone(asked, reader)))
      return visit.response.status(409).render('step/already-taken', alreadyTakenPage(asked, reader));
    visit.response.status(status).render('step/step', stepPage(asked));
  }

  private async read(visit: Visit): Promise<ReferralView> {
    return this.services.read<ReferralView>(visit.desk.agency, serviceAddress(visit), visit.caller);
  }
}

function formFor({ desk, step }: Visit): StepForm {
  const form = formOf(desk, step);
  if (!form) throw new NothingHere();
  return form;
}

/** The step is taken, whether or not the next page can say so. */
async function tellNext({ request: { session } }: Visit, { step }: StepForm): Promise<void> {
  session.done = step;
  await save(session).catch(() => undefined);
}

const backOf = ({ desk, id }: Visit): string => desk.pages.show(id);

const serviceAddress = ({ desk, id }: Visit): string => `${desk.api}/${id}`;

function unlessAway(error: unknown): undefined {
  if (!(error instanceof ServiceUnavailable)) throw error;
}

/** The service knows a rule that we do not: the person is asked to look again at the fields it named, or at the first. */
function notAccepted({ fields }: StepForm, named: readonly string[]) {
  const found = fields.filter(({ name }) => named.includes(name));
  return (found.length > 0 ? found : fields.slice(0, 1)).map(({ name, label }) => ({
    field: name,
    text: `${label} was not accepted. Check it and try again.`,
  }));
}
