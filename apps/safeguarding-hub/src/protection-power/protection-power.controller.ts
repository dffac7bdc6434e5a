import { Allow, CurrentActor, type Actor } from '#libs/access';
import type { Trace } from '#libs/case-schemas';
import { CurrentTrace, IdempotencyKey, IdPipe, reply } from '#libs/http';
import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { referralView } from '../referral/referral.view.js';
import { PowerBody, PowerEndBody } from './protection-power.requests.js';
import { ProtectionPowerService } from './protection-power.service.js';

/** Powers that were used to protect whoever a referral is about. */
@Controller('referrals/:id/protection-powers')
@Allow({ agency: 'safeguarding-hub', roles: ['practitioner', 'supervisor'] })
export class ProtectionPowerController {
  constructor(private readonly service: ProtectionPowerService) {}

  @Post()
  @HttpCode(200)
  async use(
    @Param('id', IdPipe) id: string,
    @Body() { version, ...said }: PowerBody,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
    @Res({ passthrough: true }) response: Response,
  ) {
    return referralView(reply(response, await this.service.use({ id, version, key, actor, trace }, said)));
  }

  @Post(':powerId/end')
  @HttpCode(200)
  async end(
    @Param('id', IdPipe) id: string,
    @Param('powerId', IdPipe) powerId: string,
    @Body() { version, ...said }: PowerEndBody,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
    @Res({ passthrough: true }) response: Response,
  ) {
    const wanted = { id, powerId, version, key, actor, trace };
    return referralView(reply(response, await this.service.end(wanted, said)));
  }
}
