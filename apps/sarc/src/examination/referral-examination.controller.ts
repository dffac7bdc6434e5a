import { Allow, CurrentActor, type Actor } from '#libs/access';
import type { Trace } from '#libs/case-schemas';
import { CurrentTrace, IdempotencyKey, IdPipe, reply } from '#libs/http';
import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { referralView } from '../referral/referral.view.js';
import { ExaminationBody, FinishBody, saidIn } from './examination.requests.js';
import { ReferralExaminationService } from './referral-examination.service.js';

/** What became of the medical examination of somebody who was referred. */
@Controller('referrals/:id/examination')
@Allow({ agency: 'sarc', roles: ['practitioner', 'supervisor'] })
export class ReferralExaminationController {
  constructor(private readonly service: ReferralExaminationService) {}

  @Post('offer')
  @HttpCode(200)
  async offer(
    @Param('id', IdPipe) id: string,
    @Body() body: ExaminationBody,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
    @Res({ passthrough: true }) response: Response,
  ) {
    return referralView(reply(response, await this.service.record(saidIn('offer', body), { id, key, actor, trace })));
  }

  @Post('finish')
  @HttpCode(200)
  async finish(
    @Param('id', IdPipe) id: string,
    @Body() body: FinishBody,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
    @Res({ passthrough: true }) response: Response,
  ) {
    return referralView(
      reply(response, await this.service.record(saidIn('finish', body, body.samples), { id, key, actor, trace })),
    );
  }

  @Post('decline')
  @HttpCode(200)
  async decline(
    @Param('id', IdPipe) id: string,
    @Body() body: ExaminationBody,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
    @Res({ passthrough: true }) response: Response,
  ) {
    return referralView(reply(response, await this.service.record(saidIn('decline', body), { id, key, actor, trace })));
  }
}
