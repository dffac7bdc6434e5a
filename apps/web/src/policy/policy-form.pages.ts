import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Caller } from '../api/caller.js';
import type { PolicyHistoryView, PolicyStep } from '../api/policy-view.js';
import { NothingHere } from '../api/service-failure.js';
import { ServiceClient, type Refused } from '../api/service.client.js';
import { CLOCK, type Clock } from '../config.js';
import { anchorOf, type Field, type FieldError } from '../form/field.js';
import { knownRefusal, notAccepted, problemsOf, readValues, textOf } from '../form/reading.js';
import { readKey } from '../form/sending-key.js';
import { paths } from '../paths.js';
import { tellNext } from '../sign-in/session.js';
import { isWrong } from '../step/step.form.js';
import { policyFormPage, type Filled } from './policy-form.presenter.js';
import { basisOf, policyForms, policyRefusals } from './policy.forms.js';

/** Which form of which policy, for whom, and where the answer goes. */
export interface Visit {
  readonly id: string;
  readonly step: string;
  readonly caller: Caller;
  readonly request: Request;
  readonly response: Response;
}

/** Asks what is proposed of a policy, or whether it is approved, and says it to the hub. What somebody wrote is never lost. */
@Injectable()
export class PolicyFormPages {
  constructor(
    private readonly services: ServiceClient,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /** What cannot be said now leads to the page of the policy, where it shows why. */
  async ask(visit: Visit): Promise<void> {
    const step = stepOf(visit);
    const policy = await this.read(visit);
    if (!policy.allowedSteps.includes(step)) return visit.response.redirect(303, paths.policies.show(visit.id));
    const values = policyForms[step].begins(basisOf(policy));
    this.show(visit, policy, { values, errors: [], version: policy.version, key: randomUUID() }, 200);
  }

  async say(visit: Visit): Promise<void> {
    const { caller, request, response, id } = visit;
    const step = stepOf(visit);
    const policy = await this.read(visit);
    const basis = basisOf(policy);
    const fields = policyForms[step].fields(basis);
    const values = readValues(fields, request.body);
    const errors = problemsOf(fields, values, this.now());
    const filled = { values, errors, version: versionOf(request.body), key: readKey(request.body, randomUUID) };
    if (errors.length > 0) return this.show(visit, policy, filled, 422);
    const said = policyForms[step].said(values, basis);
    if (isWrong(said)) return this.show(visit, policy, { ...filled, errors: [said] }, 422);
    const path = `/policies/${id}/${step === 'propose' ? 'versions' : step}`;
    const body = { ...said, version: filled.version };
    const answer = await this.services.send<PolicyHistoryView>('safeguarding-hub', path, body, caller, filled.key);
    if (!answer.ok) return this.refused(visit, policy, filled, answer);
    await tellNext(request.session, step);
    response.redirect(303, paths.policies.show(id));
  }

  private async refused(visit: Visit, before: PolicyHistoryView, filled: Filled, refused: Refused): Promise<void> {
    if (refused.because === 'not-known') return this.show(visit, before, { ...filled, trouble: 'unavailable' }, 503);
    const policy = await this.read(visit);
    const known = knownRefusal(policyRefusals, refused.codes);
    const fields = policyForms[stepOf(visit)].fields(basisOf(policy));
    if (known) {
      const errors = [placedIn(fields, known)];
      return this.show(visit, policy, { ...filled, errors }, refused.because === 'changed' ? 409 : 422);
    }
    if (refused.because === 'not-accepted') {
      return this.show(visit, policy, { ...filled, errors: notAccepted(fields, refused.fields) }, 422);
    }
    const trouble = refused.codes.includes('idempotency-mismatch') ? 'saved-before' : 'changed';
    this.show(visit, policy, { ...filled, version: policy.version, key: randomUUID(), trouble }, 409);
  }

  private show(visit: Visit, policy: PolicyHistoryView, filled: Filled, status: number): void {
    visit.response.status(status).render('policy/form', policyFormPage(stepOf(visit), policy, filled));
  }

  private read({ id, caller }: Visit): Promise<PolicyHistoryView> {
    return this.services.read<PolicyHistoryView>('safeguarding-hub', `/policies/${id}`, caller);
  }
}

function stepOf({ step }: Visit): PolicyStep {
  if (!Object.hasOwn(policyForms, step)) throw new NothingHere();
  return step as PolicyStep;
}

/** At a field that the form has, so that its reader is led to one: several forms are refused for one reason. */
const placedIn = (fields: readonly Field[], error: FieldError): FieldError =>
  fields.some(({ name }) => name === error.field) ? error : { ...error, field: fields[0] ? anchorOf(fields[0]) : '' };

/** The version that the form was shown with; the first, where it was not sent by our form. */
function versionOf(body: unknown): number {
  const text = textOf((body as { readonly version?: unknown } | undefined)?.version);
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : 1;
}
