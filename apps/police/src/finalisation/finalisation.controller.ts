import { Allow, CurrentActor, type Actor } from '#libs/access';
import type { Trace } from '#libs/case-schemas';
import { CurrentTrace, IdPipe } from '#libs/http';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
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
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
  ) {
    return incidentView(await this.service.finalise({ id, actor, trace }, body));
  }
}
