import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { IdPipe } from '#libs/http';
import { CurrentCaller, type Caller } from '../api/caller.js';
import type { IncidentSummary, IncidentView } from '../api/incident-view.js';
import { ServiceClient } from '../api/service.client.js';
import { CLOCK, type Clock } from '../config.js';
import { incidentDesk } from '../desk/desks.js';
import { doneSentence } from '../incident-form/incident.forms.js';
import { lastPage, pageNumber } from '../layout/pagination.js';
import { paths } from '../paths.js';
import { For } from '../sign-in/signed-in.guard.js';
import { incidentsPage } from './incident-list.presenter.js';
import { incidentPage } from './incident.presenter.js';

/** The incidents that an officer reported: the people in them, what was done since, and what became of each referral. */
@For(incidentDesk)
@Controller(paths.incidents.list())
export class IncidentController {
  constructor(
    private readonly services: ServiceClient,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  @Get()
  async list(
    @Query('page') askedPage: unknown,
    @CurrentCaller() caller: Caller,
    @Res() response: Response,
  ): Promise<void> {
    const page = pageNumber(askedPage);
    const found = await this.services.list<IncidentSummary>('police', `/incidents?page=${page}`, caller);
    if (page > lastPage(found)) return response.redirect(303, paths.incidents.list({ page: lastPage(found) }));
    response.render('incident/list', incidentsPage(found));
  }

  @Get(':id')
  async show(
    @Param('id', IdPipe) id: string,
    @CurrentCaller() caller: Caller,
    @Req() { session }: Request,
    @Res() response: Response,
  ): Promise<void> {
    const incident = await this.services.read<IncidentView>('police', `/incidents/${id}`, caller);
    const done = doneSentence(session.done);
    delete session.done;
    response.render('incident/show', { ...incidentPage(incident, this.now()), done });
  }
}
