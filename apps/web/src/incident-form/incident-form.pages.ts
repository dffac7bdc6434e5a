import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Caller } from '../api/caller.js';
import type { IncidentView } from '../api/incident-view.js';
import { ServiceClient, type Refused } from '../api/service.client.js';
import { NothingHere } from '../api/service-failure.js';
import { CLOCK, type Clock } from '../config.js';
import { knownRefusal, notAccepted, problemsOf, readValues } from '../form/reading.js';
import { readKey } from '../form/sending-key.js';
import { paths } from '../paths.js';
import { tellNext } from '../sign-in/session.js';
import { isWrong } from '../step/step.form.js';
import { incidentFormPage, tooLatePage, type Filled } from './incident-form.presenter.js';
import type { IncidentForm, Subject } from './incident.form.js';
import { incidentForm, isOpen } from './incident.forms.js';

/** Which form about what, for whom, and where the answer goes. */
export interface Visit {
  readonly id: string;
  readonly name: string;
  readonly of?: string;
  readonly caller: Caller;
  readonly request: Request;
  readonly response: Response;
}

/** A form, and what it is about as it is now. */
interface Asked {
  readonly form: IncidentForm;
  readonly subject: Subject;
}

/** Asks for what is to be written down, and writes it down. What somebody wrote is never lost: each page that comes back holds it. */
@Injectable()
export class IncidentFormPages {
  constructor(
    private readonly services: ServiceClient,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  async ask(visit: Visit): Promise<void> {
    const asked = await this.read(visit);
    this.show(visit, asked, { values: asked.form.begins, errors: [], key: randomUUID() }, 200);
  }

  async write(visit: Visit): Promise<void> {
    const asked = await this.read(visit);
    const { fields, said, at } = asked.form;
    const values = readValues(fields, visit.request.body);
    const key = readKey(visit.request.body, randomUUID);
    const errors = problemsOf(fields, values, this.now());
    if (errors.length > 0) return this.show(visit, asked, { values, errors, key }, 422);
    const body = said(values);
    if (isWrong(body)) return this.show(visit, asked, { values, errors: [body], key }, 422);
    const answer = await this.services.send('police', at, body, visit.caller, key);
    if (answer.ok) return this.done(visit);
    return this.refused(visit, asked, { values, errors: [], key }, answer);
  }

  private async refused(visit: Visit, asked: Asked, filled: Filled, refused: Refused): Promise<void> {
    if (refused.because === 'not-known') return this.show(visit, asked, { ...filled, trouble: 'unavailable' }, 503);
    const { form } = asked;
    if (refused.because === 'changed') {
      const now = await this.read(visit);
      if (now.form.isDone(filled.values, readerOf(visit))) return this.done(visit);
      const known = knownRefusal(form.refusals, refused.codes);
      if (!known) return this.show(visit, now, { ...filled, key: randomUUID(), trouble: 'changed' }, 409);
    }
    const known = knownRefusal(form.refusals, refused.codes);
    const named = 'fields' in refused ? refused.fields : [];
    this.show(visit, asked, { ...filled, errors: known ? [known] : notAccepted(form.fields, named) }, 422);
  }

  /** What the form carries unseen is what its reader saw last, and never what was sent. */
  private show({ response }: Visit, { form, subject }: Asked, filled: Filled, status: number): void {
    const { incident } = subject;
    if (!isOpen(form, subject))
      return response.status(409).render('incident-form/too-late', tooLatePage(form, incident, filled.values));
    const values = { ...filled.values, ...(filled.trouble === 'changed' && form.begins) };
    response.status(status).render('incident-form/form', incidentFormPage(form, incident, { ...filled, values }));
  }

  /** It is written down, whether or not the next page can say so. */
  private async done({ id, name, request: { session }, response }: Visit): Promise<void> {
    await tellNext(session, name);
    response.redirect(303, paths.incidents.show(id));
  }

  private async read({ id, name, of, caller, request }: Visit): Promise<Asked> {
    const incident = await this.services.read<IncidentView>('police', `/incidents/${id}`, caller);
    const roles = request.session.signedIn?.roles ?? [];
    const subject = { incident, ...(of !== undefined && { of }), roles, now: this.now() };
    const form = incidentForm(name, subject);
    if (!form) throw new NothingHere();
    return { form, subject };
  }
}

const readerOf = ({ request }: Visit): string => request.session.signedIn?.name ?? '';
