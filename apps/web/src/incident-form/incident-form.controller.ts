import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { IdPipe } from '#libs/http';
import { CurrentCaller, type Caller } from '../api/caller.js';
import { incidentReaders } from '../desk/desks.js';
import { paths } from '../paths.js';
import { For } from '../sign-in/signed-in.guard.js';
import { IncidentFormPages } from './incident-form.pages.js';

/** What an officer writes down about an incident, or about something that is kept of it: each on a page of its own. */
@For(incidentReaders)
@Controller(paths.incidents.list())
export class IncidentFormController {
  constructor(private readonly pages: IncidentFormPages) {}

  @Get([':id/:form', ':id/:form/:of'])
  async ask(
    @Param('id', IdPipe) id: string,
    @Param() { form = '', of }: Readonly<Record<string, string>>,
    @CurrentCaller() caller: Caller,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.pages.ask({ id, name: form, ...(of !== undefined && { of }), caller, request, response });
  }

  @Post([':id/:form', ':id/:form/:of'])
  async write(
    @Param('id', IdPipe) id: string,
    @Param() { form = '', of }: Readonly<Record<string, string>>,
    @CurrentCaller() caller: Caller,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.pages.write({ id, name: form, ...(of !== undefined && { of }), caller, request, response });
  }
}
