import { Allow, CurrentActor, type Actor } from '#libs/access';
import type { Trace } from '#libs/case-schemas';
import { CurrentTrace, IdempotencyKey, IdPipe, reply } from '#libs/http';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { StepBody } from '../referral/referral.requests.js';
import { AlertAnswering } from './alert-answering.service.js';
import { AlertsQuestion, AnswerAlertBody } from './alert.requests.js';
import { alertPageView, wholeAlertView } from './alert.view.js';

/** Where caseworkers see what the hub warns of, acknowledge it, and say what was done. */
@Controller('alerts')
@Allow({ agency: 'beacon', roles: ['caseworker', 'supervisor'] })
export class AlertController {
  constructor(private readonly service: AlertAnswering) {}

  @Get()
  async list(@Query() question: AlertsQuestion, @CurrentActor() actor: Actor, @CurrentTrace() trace: Trace) {
    return alertPageView(await this.service.list(question, actor, trace));
  }

  @Get('counts')
  async counts(@CurrentActor() actor: Actor) {
    return this.service.counts(actor);
  }

  @Get(':id')
  async one(@Param('id', IdPipe) id: string, @CurrentActor() actor: Actor, @CurrentTrace() trace: Trace) {
    return wholeAlertView(await this.service.view(id, actor, trace), actor);
  }

  @Post(':id/acknowledge')
  @HttpCode(200)
  async acknowledge(
    @Param('id', IdPipe) id: string,
    @Body() { version }: StepBody,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
    @Res({ passthrough: true }) response: Response,
  ) {
    const said = await this.service.say({ id, version, key, actor, trace }, { kind: 'acknowledged' });
    return wholeAlertView(reply(response, said), actor);
  }

  @Post(':id/answer')
  @HttpCode(200)
  async answer(
    @Param('id', IdPipe) id: string,
    @Body() { version, ...said }: AnswerAlertBody,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
    @Res({ passthrough: true }) response: Response,
  ) {
    const answered = await this.service.say({ id, version, key, actor, trace }, { kind: 'answered', ...said });
    return wholeAlertView(reply(response, answered), actor);
  }
}
