import { Allow, CurrentActor, type Actor } from '#libs/access';
import type { Trace } from '#libs/case-schemas';
import { CurrentTrace, IdPipe } from '#libs/http';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
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
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
  ) {
    return referralView(await this.service.record(id, saidIn('offer', body), actor, trace));
  }

  @Post('finish')
  @HttpCode(200)
  async finish(
    @Param('id', IdPipe) id: string,
    @Body() body: FinishBody,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
  ) {
    return referralView(await this.service.record(id, saidIn('finish', body, body.samples), actor, trace));
  }

  @Post('decline')
  @HttpCode(200)
  async decline(
    @Param('id', IdPipe) id: string,
    @Body() body: ExaminationBody,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
  ) {
    return referralView(await this.service.record(id, saidIn('decline', body), actor, trace));
  }
}
