import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { IdPipe } from '#libs/http';
import { CurrentCaller, type Caller } from '../api/caller.js';
import type { IncidentView } from '../api/incident-view.js';
import { ServiceClient } from '../api/service.client.js';
import { CLOCK, type Clock } from '../config.js';
import { incidentReaders } from '../desk/desks.js';
import { doneSentence } from '../incident-form/incident.forms.js';
import { paths } from '../paths.js';
import { For } from '../sign-in/signed-in.guard.js';
import { incidentPage } from './incident.presenter.js';

/** One incident: the people in it, what was done since, and what became of each referral. */
@For(incidentReaders)
@Controller(paths.incidents.list())
export class IncidentController {
  constructor(
    private readonly services: ServiceClient,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  @Get(':id')
  async show(
    @Param('id', IdPipe) id: string,
    @CurrentCaller() caller: Caller,
    @Req() { session }: Request,
    @Res() response: Response,
  ): Promise<void> {
    const incident = await this.services.read<IncidentView>('police', `/incidents/${id}`, caller);
    const subject = { incident, roles: session.signedIn?.roles ?? [], now: this.now() };
    const done = doneSentence(session.done);
    delete session.done;
    response.render('incident/show', { ...incidentPage(subject), done });
  }
}
