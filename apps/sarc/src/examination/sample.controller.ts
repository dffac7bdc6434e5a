import { Allow, CurrentActor, type Actor } from '#libs/access';
import type { Trace } from '#libs/case-schemas';
import { CurrentTrace, IdPipe } from '#libs/http';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { DecisionBody } from './examination.requests.js';
import { sampleView } from './examination.view.js';
import { SampleService } from './sample.service.js';

/** The store of samples, each by its own random id. */
@Controller('samples')
@Allow({ agency: 'sarc', roles: ['practitioner', 'supervisor'] })
export class SampleController {
  constructor(private readonly service: SampleService) {}

  @Post(':id/decide')
  @HttpCode(200)
  async decide(
    @Param('id', IdPipe) id: string,
    @Body() { decision, at }: DecisionBody,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
  ) {
    const { sample, seenAt } = await this.service.decide(id, { decision, at: new Date(at) }, actor, trace);
    return sampleView(sample, seenAt);
  }
}
