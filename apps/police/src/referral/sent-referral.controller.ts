import { Allow, CurrentActor, type Actor } from '#libs/access';
import { CurrentTrace, IdPipe } from '#libs/http';
import type { Trace } from '#libs/case-schemas';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ReferralConsentService } from './referral-consent.service.js';
import {
  AmendBody,
  AnswerBody,
  ConsentBody,
  DisputeBody,
  EnterInErrorBody,
  ReferralFilter,
  WithdrawBody,
} from './sent-referral.requests.js';
import { SentReferralService } from './sent-referral.service.js';
import { pageView, referralView } from './sent-referral.view.js';

/** What became of an officer's referrals. */
@Controller('referrals')
@Allow({ agency: 'police', roles: ['officer'] })
export class SentReferralController {
  constructor(
    private readonly service: SentReferralService,
    private readonly consents: ReferralConsentService,
  ) {}

  @Get()
  async list(@Query() filter: ReferralFilter, @CurrentActor() actor: Actor, @CurrentTrace() trace: Trace) {
    return pageView(await this.service.list(filter, actor, trace));
  }

  @Get('counts')
  async counts(@CurrentActor() actor: Actor) {
    return this.service.counts(actor);
  }

  @Get(':id')
  async one(@Param('id', IdPipe) id: string, @CurrentActor() actor: Actor, @CurrentTrace() trace: Trace) {
    return referralView(await this.service.view(id, actor, trace));
  }

  @Post(':id/answer')
  @HttpCode(200)
  async answer(
    @Param('id', IdPipe) id: string,
    @Body() body: AnswerBody,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
  ) {
    return referralView(await this.service.answer(id, body, actor, trace));
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  async withdraw(
    @Param('id', IdPipe) id: string,
    @Body() body: WithdrawBody,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
  ) {
    return referralView(await this.service.withdraw(id, body, actor, trace));
  }

  @Post(':id/amend')
  @HttpCode(200)
  async amend(
    @Param('id', IdPipe) id: string,
    @Body() body: AmendBody,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
  ) {
    return referralView(await this.service.amend(id, body, actor, trace));
  }

  @Post(':id/consent')
  @HttpCode(200)
  async consent(
    @Param('id', IdPipe) id: string,
    @Body() body: ConsentBody,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
  ) {
    const { whole, effect } = await this.consents.record(id, body, actor, trace);
    return { ...referralView(whole), consentEffect: effect };
  }

  @Post(':id/dispute')
  @HttpCode(200)
  async dispute(
    @Param('id', IdPipe) id: string,
    @Body() body: DisputeBody,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
  ) {
    return referralView(await this.service.dispute(id, body, actor, trace));
  }

  @Post(':id/enter-in-error')
  @HttpCode(200)
  async enterInError(
    @Param('id', IdPipe) id: string,
    @Body() body: EnterInErrorBody,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
  ) {
    return referralView(await this.service.enterInError(id, body, actor, trace));
  }
}
