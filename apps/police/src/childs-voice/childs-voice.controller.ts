import { Allow, CurrentActor, type Actor } from '#libs/access';
import type { Trace } from '#libs/case-schemas';
import { CurrentTrace, IdempotencyKey, IdPipe, reply } from '#libs/http';
import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
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
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
    @Res({ passthrough: true }) response: Response,
  ) {
    return incidentView(reply(response, await this.service.write({ id, key, actor, trace }, body)));
  }
}
