import { Allow, CurrentActor, type Actor } from '#libs/access';
import type { Trace } from '#libs/case-schemas';
import { CurrentTrace, IdempotencyKey, IdPipe, reply } from '#libs/http';
import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { referralView } from '../referral/referral.view.js';
import { AssessmentBody } from './assessment.requests.js';
import { AssessmentService } from './assessment.service.js';

/** With what, and when, a child who was referred was assessed. */
@Controller('referrals/:id/assessment')
@Allow({ agency: 'youth-offending', roles: ['practitioner', 'supervisor'] })
export class AssessmentController {
  constructor(private readonly service: AssessmentService) {}

  @Post()
  @HttpCode(200)
  async add(
    @Param('id', IdPipe) id: string,
    @Body() { version, ...said }: AssessmentBody,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
    @Res({ passthrough: true }) response: Response,
  ) {
    return referralView(reply(response, await this.service.add({ id, version, key, actor, trace }, said)));
  }
}
