import { Allow, CurrentActor, type Actor } from '#libs/access';
import { Controller, Get } from '@nestjs/common';
import { WorklistService } from './worklist.service.js';
import { worklistsView } from './worklist.view.js';

/** What there is to do at the hub, counted. */
@Controller('worklists')
@Allow({ agency: 'safeguarding-hub', roles: ['practitioner', 'supervisor'] })
export class WorklistController {
  constructor(private readonly worklists: WorklistService) {}

  @Get()
  async all(@CurrentActor() actor: Actor) {
    return worklistsView(await this.worklists.all(actor));
  }
}
