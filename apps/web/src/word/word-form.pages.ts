import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Caller } from '../api/caller.js';
import { NothingHere } from '../api/service-failure.js';
import { ServiceClient, type Refused } from '../api/service.client.js';
import { CLOCK, type Clock } from '../config.js';
import { anchorOf, type Field, type FieldError } from '../form/field.js';
import { knownRefusal, notAccepted, problemsOf, readValues, textOf } from '../form/reading.js';
import { readKey } from '../form/sending-key.js';
import { tellNext } from '../sign-in/session.js';
import { isWrong } from '../step/step.form.js';
import { wordFormPage } from './word-form.presenter.js';
import type { Filled, Spoken, WordForm, Words } from './word-form.js';

/** Which form, for whom, and where the answer goes. */
export interface Visit {
  readonly step: string;
  readonly caller: Caller;
  readonly request: Request;
  readonly response: Response;
}

/**
 * Asks somebody what they say of a match, an alert or a policy, and tells its service, once however often it is sent. What they
 * wrote is never lost: each page that comes back holds it.
 */
@Injectable()
export class WordFormPages {
  constructor(
    private readonly services: ServiceClient,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /** What cannot be said now leads to where the thing is shown, which says why. */
  async ask<Thing extends Spoken>(visit: Visit, words: Words<Thing>): Promise<void> {
    const form = formOf(visit, words);
    const thing = await this.read(visit, words);
    if (!thing.allowedSteps.includes(visit.step)) return visit.response.redirect(303, words.page);
    const values = form.begins?.(thing) ?? {};
    this.show(visit, words, thing, { values, errors: [], version: thing.version, key: randomUUID() }, 200);
  }

  async say<Thing extends Spoken>(visit: Visit, words: Words<Thing>): Promise<void> {
    const { caller, request, response, step } = visit;
    const form = formOf(visit, words);
    const thing = await this.read(visit, words);
    const fields = form.fields(thing);
    const values = readValues(fields, request.body);
    const errors = problemsOf(fields, values, this.now());
    const filled = { values, errors, version: versionOf(request.body), key: readKey(request.body, randomUUID) };
    if (errors.length > 0) return this.show(visit, words, thing, filled, 422);
    const said = form.said(values, thing);
    if (isWrong(said)) return this.show(visit, words, thing, { ...filled, errors: [said] }, 422);
    const path = `${words.path}/${form.sentTo ?? step}`;
    const body = { ...said, version: filled.version };
    const answer = await this.services.send<Thing>(words.service, path, body, caller, filled.key);
    if (!answer.ok) return this.refused(visit, words, thing, filled, answer);
    await tellNext(request.session, step);
    response.redirect(303, words.page);
  }

  private async refused<Thing extends Spoken>(
    visit: Visit,
    words: Words<Thing>,
    before: Thing,
    filled: Filled,
    refused: Refused,
  ): Promise<void> {
    if (refused.because === 'not-known')
      return this.show(visit, words, before, { ...filled, trouble: 'unavailable' }, 503);
    const thing = await this.read(visit, words);
    const fields = formOf(visit, words).fields(thing);
    const known = knownRefusal(words.refusals ?? {}, refused.codes);
    if (known) {
      const errors = [placedIn(fields, known)];
      return this.show(visit, words, thing, { ...filled, errors }, refused.because === 'changed' ? 409 : 422);
    }
    if (refused.because === 'not-accepted') {
      return this.show(visit, words, thing, { ...filled, errors: notAccepted(fields, refused.fields) }, 422);
    }
    const trouble = refused.codes.includes('idempotency-mismatch') ? 'saved-before' : 'changed';
    this.show(visit, words, thing, { ...filled, version: thing.version, key: randomUUID(), trouble }, 409);
  }

  private show<Thing extends Spoken>(
    visit: Visit,
    words: Words<Thing>,
    thing: Thing,
    filled: Filled,
    status: number,
  ): void {
    const { step, response } = visit;
    const around = words.around({ thing, step, trouble: filled.trouble, now: this.now() });
    const page = wordFormPage(formOf(visit, words), thing, filled);
    response.status(status).render(words.template, { ...page, ...around, back: words.page });
  }

  private read<Thing extends Spoken>({ caller }: Visit, { service, path }: Words<Thing>): Promise<Thing> {
    return this.services.read<Thing>(service, path, caller);
  }
}

function formOf<Thing extends Spoken>({ step }: Visit, { forms }: Words<Thing>): WordForm<Thing> {
  const form = Object.hasOwn(forms, step) ? forms[step] : undefined;
  if (!form) throw new NothingHere();
  return form;
}

/** At a field that the form has, so that its reader is led to one: several forms are refused for one reason. */
const placedIn = (fields: readonly Field[], error: FieldError): FieldError =>
  fields.some(({ name }) => name === error.field) ? error : { ...error, field: fields[0] ? anchorOf(fields[0]) : '' };

/** The version that the form was shown with; the first, where it was not sent by our form. */
function versionOf(body: unknown): number {
  const text = textOf((body as { readonly version?: unknown } | undefined)?.version);
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : 1;
}
