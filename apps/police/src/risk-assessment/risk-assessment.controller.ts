import { Allow, CurrentActor, type Actor } from '#libs/access';
import type { Trace } from '#libs/case-schemas';
import { CurrentTrace, IdPipe } from '#libs/http';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
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
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
  ) {
    return incidentView(await this.service.assess({ id, actor, trace }, body));
  }
}
