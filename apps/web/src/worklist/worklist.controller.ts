import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { CurrentCaller, type Caller } from '../api/caller.js';
import { ServiceClient } from '../api/service.client.js';
import type { WorklistsView } from '../api/worklist-view.js';
import { workDesk } from '../desk/desks.js';
import { paths } from '../paths.js';
import { For } from '../sign-in/signed-in.guard.js';
import { worklistPage } from './worklist.presenter.js';

/** Where the hub’s staff begin: what there is to do, counted, each with the list of it. */
@For(workDesk)
@Controller(paths.work())
export class WorklistController {
  constructor(private readonly services: ServiceClient) {}

  @Get()
  async show(@CurrentCaller() caller: Caller, @Res() response: Response): Promise<void> {
    const lists = await this.services.read<WorklistsView>('safeguarding-hub', '/worklists', caller);
    response.render('worklist/show', worklistPage(lists));
  }
}
