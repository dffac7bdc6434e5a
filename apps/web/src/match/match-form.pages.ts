import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Caller } from '../api/caller.js';
import type { MatchStep, MatchView } from '../api/match-view.js';
import { ServiceClient, type Refused } from '../api/service.client.js';
import { NothingHere } from '../api/service-failure.js';
import { CLOCK, type Clock } from '../config.js';
import { knownRefusal, notAccepted, problemsOf, readValues, textOf } from '../form/reading.js';
import { readKey } from '../form/sending-key.js';
import { paths } from '../paths.js';
import { tellNext } from '../sign-in/session.js';
import { matchFormPage, type Filled } from './match-form.presenter.js';
import { matchForms, matchRefusals } from './match.forms.js';

/** Which form of which match, for whom, and where the answer goes. */
export interface Visit {
  readonly id: string;
  readonly step: string;
  readonly caller: Caller;
  readonly request: Request;
  readonly response: Response;
}

/** Asks what somebody thinks of a match, and says it to the hub. What they wrote is never lost: each page that comes back holds it. */
@Injectable()
export class MatchFormPages {
  constructor(
    private readonly services: ServiceClient,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /** What cannot be said now is said to be so where the match is shown. */
  async ask(visit: Visit): Promise<void> {
    const step = stepOf(visit);
    const match = await this.read(visit);
    if (!match.allowedSteps.includes(step)) return visit.response.redirect(303, paths.matches.show(visit.id));
    const filled = { values: {}, errors: [], version: match.version, key: randomUUID() };
    this.show(visit, match, filled, 200);
  }

  async say(visit: Visit): Promise<void> {
    const { caller, request, response, id } = visit;
    const step = stepOf(visit);
    const { fields, said } = matchForms[step];
    const values = readValues(fields, request.body);
    const errors = problemsOf(fields, values, this.now());
    const filled = { values, errors, version: versionOf(request.body), key: readKey(request.body, randomUUID) };
    if (errors.length > 0) return this.show(visit, await this.read(visit), filled, 422);
    const body = { ...said(values), version: filled.version };
    const path = `/matches/${id}/${step}`;
    const answer = await this.services.send<MatchView>('safeguarding-hub', path, body, caller, filled.key);
    if (!answer.ok) return this.refused(visit, filled, answer);
    await tellNext(request.session, step);
    response.redirect(303, paths.matches.show(id));
  }

  private async refused(visit: Visit, filled: Filled, refused: Refused): Promise<void> {
    const match = await this.read(visit);
    if (refused.because === 'not-known') return this.show(visit, match, { ...filled, trouble: 'unavailable' }, 503);
    const known = knownRefusal(matchRefusals, refused.codes);
    if (known) return this.show(visit, match, { ...filled, errors: [known] }, 409);
    if (refused.because === 'not-accepted') {
      const errors = notAccepted(matchForms[stepOf(visit)].fields, refused.fields);
      return this.show(visit, match, { ...filled, errors }, 422);
    }
    const trouble = refused.codes.includes('idempotency-mismatch') ? 'saved-before' : 'changed';
    this.show(visit, match, { ...filled, version: match.version, key: randomUUID(), trouble }, 409);
  }

  private show(visit: Visit, match: MatchView, filled: Filled, status: number): void {
    const page = matchFormPage(stepOf(visit), match, filled, this.now());
    visit.response.status(status).render('match/form', page);
  }

  private read({ id, caller }: Visit): Promise<MatchView> {
    return this.services.read<MatchView>('safeguarding-hub', `/matches/${id}`, caller);
  }
}

function stepOf({ step }: Visit): MatchStep {
  if (!Object.hasOwn(matchForms, step)) throw new NothingHere();
  return step as MatchStep;
}

/** The version that the form was shown with; none that there is, where it was not sent by our form. */
function versionOf(body: unknown): number {
  const text = textOf((body as { readonly version?: unknown } | undefined)?.version);
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : 1;
}
