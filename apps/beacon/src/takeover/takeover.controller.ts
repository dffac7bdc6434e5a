import { Allow, CurrentActor, type Actor } from '#libs/access';
import type { Trace } from '#libs/case-schemas';
import { CurrentTrace } from '#libs/http';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { summaryView } from '../sent-referral/sent-referral.view.js';
import { TakeoverBody } from './takeover.requests.js';
import { Takeovers } from './takeover.service.js';

/** Where a supervisor takes over what goes in secret while whoever works on it cannot. */
@Controller('secret-takeovers')
@Allow({ agency: 'beacon', roles: ['supervisor'] })
export class TakeoverController {
  constructor(private readonly takeovers: Takeovers) {}

  @Post()
  @HttpCode(200)
  async take(@Body() wanted: TakeoverBody, @CurrentActor() actor: Actor, @CurrentTrace() trace: Trace) {
    return { items: (await this.takeovers.take(wanted, actor, trace)).map(summaryView) };
  }
}
