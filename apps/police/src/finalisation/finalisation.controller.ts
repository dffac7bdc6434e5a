import { Allow, CurrentActor, type Actor } from '#libs/access';
import type { Trace } from '#libs/case-schemas';
import { CurrentTrace, IdempotencyKey, IdPipe, reply } from '#libs/http';
import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { incidentView } from '../incident/incident.view.js';
import { FinaliseBody } from './finalisation.requests.js';
import { FinalisationService } from './finalisation.service.js';

@Controller('incidents/:id/finalise')
@Allow({ agency: 'police', roles: ['officer'] })
export class FinalisationController {
  constructor(private readonly service: FinalisationService) {}

  @Post()
  @HttpCode(200)
  async finalise(
    @Param('id', IdPipe) id: string,
    @Body() body: FinaliseBody,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
    @Res({ passthrough: true }) response: Response,
  ) {
    return incidentView(reply(response, await this.service.finalise({ id, key, actor, trace }, body)));
  }
}
