import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Caller } from '../api/caller.js';
import type { ReferralView } from '../api/referral-view.js';
import { ServiceClient, type Refused } from '../api/service.client.js';
import { NothingHere, ServiceUnavailable } from '../api/service-failure.js';
import { CLOCK, type Clock } from '../config.js';
import type { ReferralDesk } from '../desk/referral-desk.js';
import type { FieldError, Values } from '../form/field.js';
import { knownRefusal, notAccepted } from '../form/reading.js';
import { tellNext } from '../sign-in/session.js';
import { isFor, isWrong, readForm, written, type StepForm } from './step.form.js';
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

/** Asks for a step, and takes it. What somebody wrote is never lost: each page that comes back holds it. */
@Injectable()
export class StepPages {
  constructor(
    private readonly services: ServiceClient,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  async ask(visit: Visit): Promise<void> {
    this.formFor(visit);
    const referral = await this.read(visit);
    const { begins } = this.formFor(visit, referral);
    const values = begins?.(referral) ?? {};
    this.show(visit, { values, errors: [], version: referral.version, key: randomUUID() }, referral, 200);
  }

  async take(visit: Visit): Promise<void> {
    const form = await this.formToRead(visit);
    const input = readForm(form, visit.request.body, { now: this.now(), newKey: randomUUID });
    if (input.errors.length > 0) return this.again(visit, input, 422);
    const said = await this.said(visit, form, input);
    if (isWrong(said)) return this.again(visit, { ...input, errors: [said] }, 422);
    const path = pathOf(visit, form, input);
    const body = form.unversioned ? said : { ...said, version: input.version };
    const { desk, caller } = visit;
    const answer = await this.services.send<ReferralView>(desk.agency, path, body, caller, form.keyed && input.key);
    if (!answer.ok) return this.refused(visit, form, input, answer);
    await tellNext(visit.request.session, form.step, answer.replayed);
    visit.response.redirect(303, nextOf(visit, form, input));
  }

  private async formToRead(visit: Visit): Promise<StepForm> {
    const form = this.formFor(visit);
    return form.choosesOfReferral ? this.formFor(visit, await this.read(visit)) : form;
  }

  private async said(visit: Visit, { said }: StepForm, { values }: Filled): Promise<object | FieldError> {
    if (!said) return written(values);
    return said(values, await this.read(visit), { by: readerOf(visit), now: this.now() });
  }

  private async refused(visit: Visit, form: StepForm, input: Filled, refused: Refused): Promise<void> {
    if (refused.because === 'not-known') return this.again(visit, { ...input, trouble: 'unavailable' }, 503);
    if (form.keyed && refused.codes.includes('idempotency-mismatch'))
      return this.again(visit, { ...input, key: randomUUID(), trouble: 'saved-before' }, 409);
    const known = knownRefusal(form.refusals ?? {}, refused.codes);
    if (known) return this.again(visit, { ...input, errors: [known] }, 422);
    if (refused.because === 'changed') return this.changed(visit, input);
    return this.again(visit, { ...input, errors: notAccepted(form.fields, refused.fields) }, 422);
  }

  private async changed(visit: Visit, input: Filled): Promise<void> {
    const referral = await this.read(visit).catch(unlessAway);
    if (!referral) return this.show(visit, { ...input, trouble: 'unavailable' }, undefined, 503);
    this.show(visit, { ...input, version: referral.version, trouble: 'changed' }, referral, 409);
  }

  /** The form once more. The referral's name stands above it if the service can tell it. */
  private async again(visit: Visit, filled: Filled, status: number): Promise<void> {
    const needless = filled.trouble && !this.formFor(visit).choosesOfReferral;
    const referral = needless ? undefined : await this.read(visit).catch(unlessAway);
    this.show(visit, filled, referral, status);
  }

  private show(visit: Visit, filled: Filled, referral: ReferralView | undefined, status: number): void {
    const form = this.formFor(visit, referral);
    const values = { ...filled.values, ...shownNow(form, referral) };
    const asked = {
      form,
      referral,
      filled: { ...filled, values },
      back: backOf(visit),
      thing: visit.desk.thing ?? 'referral',
    };
    const reader = readerOf(visit);
    const taken = referral && !isAllowed(form, referral);
    if (taken || (filled.trouble === 'changed' && isDone(asked, reader)))
      return visit.response.status(409).render('step/already-taken', alreadyTakenPage(asked, reader));
    visit.response.status(status).render('step/step', stepPage(asked));
  }

  private async read(visit: Visit): Promise<ReferralView> {
    const { desk, caller } = visit;
    const told = await this.services.read<ReferralView>(desk.agency, serviceAddress(visit), caller);
    return desk.reads ? desk.reads(told as never) : told;
  }

  private formFor({ desk, step, request }: Visit, referral?: ReferralView): StepForm {
    const form = formOf(desk, step, { now: this.now(), referral });
    if (!form || !isFor(form, request.session.signedIn?.roles ?? [])) throw new NothingHere();
    return form;
  }
}

const isAllowed = (form: StepForm, referral: ReferralView): boolean =>
  form.isAllowed?.(referral) ?? referral.allowedSteps.some((step) => step === form.step);

/** What the page shows anew each time, so that it comes back with what its reader saw last. */
function shownNow({ fields, begins }: StepForm, referral: ReferralView | undefined): Values {
  if (!referral || !begins) return {};
  const now = begins(referral);
  return Object.fromEntries(fields.filter(({ kind }) => kind === 'hidden').map(({ name }) => [name, now[name] ?? '']));
}

const readerOf = ({ request }: Visit): string => request.session.signedIn?.name ?? '';

const nextOf = ({ desk, id }: Visit, { leavesForList, leadsTo }: StepForm, { values }: Filled): string =>
  leavesForList ? desk.pages.list() : (leadsTo?.(id, values) ?? desk.pages.show(id));

const backOf = ({ desk, id }: Visit): string => desk.pages.show(id);

const serviceAddress = ({ desk, id }: Visit): string => `${desk.api}/${id}`;

function pathOf(visit: Visit, { step, at = step }: StepForm, { values }: Filled): string {
  const path = typeof at === 'string' ? at : at(values);
  return path.startsWith('/') ? path : `${serviceAddress(visit)}/${path}`;
}

function unlessAway(error: unknown): undefined {
  if (!(error instanceof ServiceUnavailable)) throw error;
}
