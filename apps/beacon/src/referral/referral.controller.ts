import { Allow, CurrentActor, type Actor } from '#libs/access';
import type { Trace } from '#libs/case-schemas';
import { CurrentTrace, IdPipe } from '#libs/http';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { accept, ask, conclude, progress, reject } from './referral.js';
import { AskBody, ConcludeBody, ProgressBody, QueueQuestion, RejectBody, StepBody } from './referral.requests.js';
import { ReferralService } from './referral.service.js';
import { queueView, referralView } from './referral.view.js';

/** Beacon's queue, and what a caseworker may do with each referral in it. */
@Controller('referrals')
@Allow({ agency: 'beacon', roles: ['caseworker', 'supervisor'] })
export class ReferralController {
  constructor(private readonly service: ReferralService) {}

  @Get()
  async queue(@Query() question: QueueQuestion, @CurrentActor() actor: Actor, @CurrentTrace() trace: Trace) {
    return queueView(await this.service.queue(question, actor, trace));
  }

  @Get(':id')
  async one(@Param('id', IdPipe) id: string, @CurrentActor() actor: Actor, @CurrentTrace() trace: Trace) {
    return referralView(await this.service.view(id, actor, trace));
  }

  @Post(':id/accept')
  @HttpCode(200)
  async accept(
    @Param('id', IdPipe) id: string,
    @Body() { version }: StepBody,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
  ) {
    return referralView(await this.service.take({ id, version, actor, trace }, accept));
  }

  @Post(':id/ask')
  @HttpCode(200)
  async ask(
    @Param('id', IdPipe) id: string,
    @Body() body: AskBody,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
  ) {
    const { version, ...said } = body;
    return referralView(
      await this.service.take({ id, version, actor, trace }, (referral, by) => ask(referral, said, by)),
    );
  }

  @Post(':id/reject')
  @HttpCode(200)
  async reject(
    @Param('id', IdPipe) id: string,
    @Body() body: RejectBody,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
  ) {
    const { version, ...said } = body;
    return referralView(
      await this.service.take({ id, version, actor, trace }, (referral, by) => reject(referral, said, by)),
    );
  }

  @Post(':id/progress')
  @HttpCode(200)
  async progress(
    @Param('id', IdPipe) id: string,
    @Body() body: ProgressBody,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
  ) {
    const { version, ...said } = body;
    return referralView(
      await this.service.take({ id, version, actor, trace }, (referral, by) => progress(referral, said, by)),
    );
  }

  @Post(':id/conclude')
  @HttpCode(200)
  async conclude(
    @Param('id', IdPipe) id: string,
    @Body() body: ConcludeBody,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
  ) {
    const { version, ...said } = body;
    return referralView(
      await this.service.take({ id, version, actor, trace }, (referral, by) => conclude(referral, said, by)),
    );
  }
}
