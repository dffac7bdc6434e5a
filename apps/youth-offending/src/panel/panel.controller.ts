import { Allow, CurrentActor, type Actor } from '#libs/access';
import type { Trace } from '#libs/case-schemas';
import { CurrentTrace, IdempotencyKey, IdPipe, reply } from '#libs/http';
import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { referralView } from '../referral/referral.view.js';
import { PanelBody } from './panel.requests.js';
import { PanelService } from './panel.service.js';

/** How a panel decided to answer the offence of a child who was referred. */
@Controller('referrals/:id/panel')
@Allow({ agency: 'youth-offending', roles: ['practitioner', 'supervisor'] })
export class PanelController {
  constructor(private readonly service: PanelService) {}

  @Post()
  @HttpCode(200)
  async add(
    @Param('id', IdPipe) id: string,
    @Body() { version, ...panel }: PanelBody,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
    @Res({ passthrough: true }) response: Response,
  ) {
    return referralView(reply(response, await this.service.add({ id, version, key, actor, trace }, panel)));
  }
}
