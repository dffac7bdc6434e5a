import { Allow, CurrentActor, type Actor } from '#libs/access';
import type { Trace } from '#libs/case-schemas';
import { CurrentTrace, IdPipe } from '#libs/http';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { referralView } from '../referral/referral.view.js';
import { sentReferralView } from '../sent-referral/sent-referral.view.js';
import { ConsentBody } from './consent.requests.js';
import { ConsentService } from './consent.service.js';

/** What somebody says later: given, refused, taken back, or that nobody could ask. */
@Controller()
@Allow({ agency: 'sarc', roles: ['practitioner', 'supervisor'] })
export class ConsentController {
  constructor(private readonly service: ConsentService) {}

  @Post('referrals/:id/consent')
  @HttpCode(200)
  async ofReceived(
    @Param('id', IdPipe) id: string,
    @Body() { version, consent }: ConsentBody,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
  ) {
    return referralView(await this.service.hearOfReceived({ id, version, actor, trace }, consent));
  }

  @Post('sent-referrals/:id/consent')
  @HttpCode(200)
  async ofSent(
    @Param('id', IdPipe) id: string,
    @Body() { version, consent }: ConsentBody,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
  ) {
    const { whole, effect } = await this.service.hearOfSent({ id, version, actor, trace }, consent);
    return { ...sentReferralView(whole), consentEffect: effect };
  }
}
