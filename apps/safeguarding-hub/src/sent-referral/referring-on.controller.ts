import { Allow, CurrentActor, type Actor } from '#libs/access';
import type { Trace } from '#libs/case-schemas';
import { CurrentTrace, IdPipe } from '#libs/http';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { referralView } from '../referral/referral.view.js';
import { SentReferralMaking } from './sent-referral-making.service.js';
import { ReferOnBody } from './sent-referral.requests.js';

/** Where a referral that the hub was sent goes on to another agency. */
@Controller('referrals/:id/refer-on')
@Allow({ agency: 'safeguarding-hub', roles: ['practitioner', 'supervisor'] })
export class ReferringOnController {
  constructor(private readonly making: SentReferralMaking) {}

  @Post()
  @HttpCode(200)
  async referOn(
    @Param('id', IdPipe) id: string,
    @Body() { version, ...said }: ReferOnBody,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
  ) {
    return referralView(await this.making.referOn({ id, version, actor, trace }, said));
  }
}
