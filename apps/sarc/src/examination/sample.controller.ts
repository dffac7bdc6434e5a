import { Allow, CurrentActor, type Actor } from '#libs/access';
import type { Trace } from '#libs/case-schemas';
import { CurrentTrace, IdempotencyKey, IdPipe, reply } from '#libs/http';
import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
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
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
    @Res({ passthrough: true }) response: Response,
  ) {
    const said = { decision, at: new Date(at) };
    const { sample, seenAt } = reply(response, await this.service.decide(said, { id, key, actor, trace }));
    return sampleView(sample, seenAt);
  }
}
