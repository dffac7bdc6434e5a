import { Controller, Get, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { CurrentCaller, type Caller } from '../api/caller.js';
import type { IncidentSummary } from '../api/incident-view.js';
import { ServiceClient } from '../api/service.client.js';
import { incidentDesk } from '../desk/desks.js';
import { lastPage, pageNumber } from '../layout/pagination.js';
import { paths } from '../paths.js';
import { For } from '../sign-in/signed-in.guard.js';
import { incidentsPage } from './incident-list.presenter.js';

/** The incidents that an officer reported. */
@For(incidentDesk)
@Controller(paths.incidents.list())
export class IncidentListController {
  constructor(private readonly services: ServiceClient) {}

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
}
