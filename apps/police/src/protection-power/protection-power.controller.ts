import { Allow, CurrentActor, type Actor } from '#libs/access';
import type { Trace } from '#libs/case-schemas';
import { CurrentTrace, IdempotencyKey, IdPipe, reply } from '#libs/http';
import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { incidentView } from '../incident/incident.view.js';
import { PowerBody, PowerEndBody } from './protection-power.requests.js';
import { ProtectionPowerService } from './protection-power.service.js';

/** Powers that were used to protect somebody in an incident. */
@Controller()
@Allow({ agency: 'police', roles: ['officer', 'public-protection'] })
export class ProtectionPowerController {
  constructor(private readonly service: ProtectionPowerService) {}

  @Post('incidents/:id/protection-powers')
  @HttpCode(201)
  async use(
    @Param('id', IdPipe) id: string,
    @Body() body: PowerBody,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
    @Res({ passthrough: true }) response: Response,
  ) {
    return incidentView(reply(response, await this.service.use({ id, key, actor, trace }, body)));
  }

  @Post('protection-powers/:id/end')
  @HttpCode(200)
  async end(
    @Param('id', IdPipe) id: string,
    @Body() body: PowerEndBody,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
    @Res({ passthrough: true }) response: Response,
  ) {
    return incidentView(reply(response, await this.service.end({ id, key, actor, trace }, body)));
  }
}
