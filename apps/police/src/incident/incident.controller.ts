import { Allow, CurrentActor, type Actor } from '#libs/access';
import { Incident, type Trace } from '#libs/case-schemas';
import { CurrentTrace, IdPipe, IdempotencyKey, reply } from '#libs/http';
import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { incidentPageView } from './incident-list.view.js';
import { IncidentQuestion } from './incident.requests.js';
import { IncidentService, type IncidentReceipt } from './incident.service.js';
import { incidentView } from './incident.view.js';

/** Where the police's own computer systems report what happened, and officers see what they reported. */
@Controller('incidents')
export class IncidentController {
  constructor(private readonly service: IncidentService) {}

  @Post()
  @Allow({ agency: 'police', roles: ['incident-reporter'] })
  async record(
    @Body() incident: Incident,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
    @Res({ passthrough: true }) response: Response,
  ): Promise<IncidentReceipt> {
    return reply(response, await this.service.record(incident, key, actor, trace));
  }

  @Get()
  @Allow({ agency: 'police', roles: ['officer'] })
  async list(@Query() question: IncidentQuestion, @CurrentActor() actor: Actor, @CurrentTrace() trace: Trace) {
    return incidentPageView(await this.service.list(question, actor, trace));
  }

  @Get(':id')
  @Allow({ agency: 'police', roles: ['incident-reporter', 'officer', 'public-protection'] })
  async one(@Param('id', IdPipe) id: string, @CurrentActor() actor: Actor, @CurrentTrace() trace: Trace) {
    return incidentView(await this.service.view(id, actor, trace));
  }
}
