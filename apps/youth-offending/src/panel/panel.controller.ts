import { Allow, CurrentActor, type Actor } from '#libs/access';
import type { Trace } from '#libs/case-schemas';
import { CurrentTrace, IdPipe } from '#libs/http';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
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
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
  ) {
    return referralView(await this.service.add({ id, version, actor, trace }, panel));
  }
}
