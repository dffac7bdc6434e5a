import { Allow, CurrentActor, type Actor } from '#libs/access';
import { ReferralDraft, type Trace } from '#libs/case-schemas';
import { CurrentTrace, IdempotencyKey, IdPipe, reply } from '#libs/http';
import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { CLOCK, type Clock } from '../clock.js';
import type { SendingReceipt } from '../sent-referral/sent-referral-making.service.js';
import { DraftBody, DraftFilter, DiscardQuestion, SendDraftBody } from './draft.requests.js';
import { DraftSending } from './draft-sending.service.js';
import { DraftService, type DraftReceipt } from './draft.service.js';
import { draftPageView, draftView } from './draft.view.js';

/** Where practitioners keep the referrals that they have begun to write, until they send or discard them. */
@Controller('drafts')
@Allow({ agency: 'probation', roles: ['practitioner', 'supervisor'] })
export class DraftController {
  constructor(
    private readonly service: DraftService,
    private readonly sending: DraftSending,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  @Post()
  async begin(
    @Body() said: ReferralDraft,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DraftReceipt> {
    return reply(response, await this.service.begin(said, key, actor, trace));
  }

  @Get()
  async list(@Query() { page = 1 }: DraftFilter, @CurrentActor() actor: Actor, @CurrentTrace() trace: Trace) {
    return draftPageView(await this.service.list(page, actor, trace));
  }

  @Get(':id')
  async one(@Param('id', IdPipe) id: string, @CurrentActor() actor: Actor, @CurrentTrace() trace: Trace) {
    return draftView(await this.service.view({ id, actor, trace }), this.now());
  }

  @Put(':id')
  async change(
    @Param('id', IdPipe) id: string,
    @Body() { version, ...said }: DraftBody,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
  ) {
    return draftView(await this.service.change({ id, actor, trace }, version, said), this.now());
  }

  @Delete(':id')
  @HttpCode(204)
  async discard(
    @Param('id', IdPipe) id: string,
    @Query() { version }: DiscardQuestion,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
  ): Promise<void> {
    await this.service.discard({ id, actor, trace }, version);
  }

  @Post(':id/send')
  async send(
    @Param('id', IdPipe) id: string,
    @Body() { version }: SendDraftBody,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SendingReceipt> {
    return reply(response, await this.sending.send({ id, actor, trace }, version));
  }
}
