import { Allow, CurrentActor, type Actor } from '#libs/access';
import { NewReferral, type Trace } from '#libs/case-schemas';
import { CurrentTrace, IdempotencyKey, IdPipe, reply } from '#libs/http';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { SentReferralMaking, type SendingReceipt } from './sent-referral-making.service.js';
import { answerQuestion, dispute, enterInError, withdraw } from './sent-referral.js';
import {
  AmendBody,
  AnswerBody,
  DisputeBody,
  EnterInErrorBody,
  SentReferralFilter,
  WithdrawBody,
} from './sent-referral.requests.js';
import { SentReferralService } from './sent-referral.service.js';
import { sentPageView, sentReferralView } from './sent-referral.view.js';

/** The referrals that the hub sends, and what became of them. */
@Controller('sent-referrals')
@Allow({ agency: 'safeguarding-hub', roles: ['practitioner', 'supervisor'] })
export class SentReferralController {
  constructor(
    private readonly service: SentReferralService,
    private readonly making: SentReferralMaking,
  ) {}

  @Post()
  async make(
    @Body() wanted: NewReferral,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SendingReceipt> {
    return reply(response, await this.making.make(wanted, key, actor, trace));
  }

  @Get()
  async list(@Query() filter: SentReferralFilter, @CurrentActor() actor: Actor, @CurrentTrace() trace: Trace) {
    return sentPageView(await this.service.list(filter, actor, trace));
  }

  @Get(':id')
  async one(@Param('id', IdPipe) id: string, @CurrentActor() actor: Actor, @CurrentTrace() trace: Trace) {
    return sentReferralView(await this.service.view(id, actor, trace));
  }

  @Post(':id/answer')
  @HttpCode(200)
  async answer(
    @Param('id', IdPipe) id: string,
    @Body() { version, ...said }: AnswerBody,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
  ) {
    const wanted = { id, version, actor, trace };
    return sentReferralView(await this.service.take(wanted, (referral, by) => answerQuestion(referral, said, by)));
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  async withdraw(
    @Param('id', IdPipe) id: string,
    @Body() { version, ...said }: WithdrawBody,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
  ) {
    const wanted = { id, version, actor, trace };
    return sentReferralView(await this.service.take(wanted, (referral, by) => withdraw(referral, said, by)));
  }

  @Post(':id/amend')
  @HttpCode(200)
  async amend(
    @Param('id', IdPipe) id: string,
    @Body() body: AmendBody,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
  ) {
    return sentReferralView(await this.service.amend({ id, version: body.version, actor, trace }, body));
  }

  @Post(':id/dispute')
  @HttpCode(200)
  async dispute(
    @Param('id', IdPipe) id: string,
    @Body() { version, ...said }: DisputeBody,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
  ) {
    const wanted = { id, version, actor, trace };
    return sentReferralView(await this.service.take(wanted, (referral, by) => dispute(referral, said, by)));
  }

  @Post(':id/enter-in-error')
  @HttpCode(200)
  async enterInError(
    @Param('id', IdPipe) id: string,
    @Body() { version, ...said }: EnterInErrorBody,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
  ) {
    const wanted = { id, version, actor, trace };
    return sentReferralView(await this.service.take(wanted, (referral, by) => enterInError(referral, said, by)));
  }
}
