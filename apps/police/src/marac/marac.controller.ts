import { Allow, CurrentActor, type Actor } from '#libs/access';
import type { Trace } from '#libs/case-schemas';
import { CurrentTrace, IdempotencyKey, IdPipe, reply } from '#libs/http';
import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { incidentView } from '../incident/incident.view.js';
import { MaracBody } from './marac.requests.js';
import { MaracService } from './marac.service.js';

/** Whether an incident was referred to the agencies' risk conference (MARAC). */
@Controller('incidents/:id/marac')
@Allow({ agency: 'police', roles: ['officer', 'public-protection'] })
export class MaracController {
  constructor(private readonly service: MaracService) {}

  @Post()
  @HttpCode(201)
  async writeMarac(
    @Param('id', IdPipe) id: string,
    @Body() body: MaracBody,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
    @Res({ passthrough: true }) response: Response,
  ) {
    return incidentView(reply(response, await this.service.write({ id, key, actor, trace }, body)));
  }
}
