import { Allow, CurrentActor, type Actor } from '#libs/access';
import type { Trace } from '#libs/case-schemas';
import { CurrentTrace, IdPipe } from '#libs/http';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { incidentView } from '../incident/incident.view.js';
import { ChildsVoiceBody } from './childs-voice.requests.js';
import { ChildsVoiceService } from './childs-voice.service.js';

/** Whether somebody spoke to a child after the report, and what the child said. */
@Controller('incidents/:id/childs-voices')
@Allow({ agency: 'police', roles: ['officer', 'public-protection'] })
export class ChildsVoiceController {
  constructor(private readonly service: ChildsVoiceService) {}

  @Post()
  @HttpCode(201)
  async write(
    @Param('id', IdPipe) id: string,
    @Body() body: ChildsVoiceBody,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
  ) {
    return incidentView(await this.service.write({ id, actor, trace }, body));
  }
}
