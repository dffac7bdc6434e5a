import { Allow, CurrentActor, type Actor } from '#libs/access';
import type { Trace } from '#libs/case-schemas';
import { CurrentTrace, IdempotencyKey, IdPipe, reply } from '#libs/http';
import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { incidentView } from '../incident/incident.view.js';
import { RiskAssessmentBody } from './risk-assessment.requests.js';
import { RiskAssessmentService } from './risk-assessment.service.js';

/** How great the risk is thought to be after the report. */
@Controller('incidents/:id/risk-assessments')
@Allow({ agency: 'police', roles: ['officer', 'public-protection'] })
export class RiskAssessmentController {
  constructor(private readonly service: RiskAssessmentService) {}

  @Post()
  @HttpCode(201)
  async assess(
    @Param('id', IdPipe) id: string,
    @Body() body: RiskAssessmentBody,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
    @Res({ passthrough: true }) response: Response,
  ) {
    return incidentView(reply(response, await this.service.assess({ id, key, actor, trace }, body)));
  }
}
