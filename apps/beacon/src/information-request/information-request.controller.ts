import { Allow, CurrentActor, type Actor } from '#libs/access';
import type { Trace } from '#libs/case-schemas';
import { CurrentTrace, IdempotencyKey, IdPipe, reply } from '#libs/http';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { GiveInformationBody, RequestsQuestion } from './information-request.requests.js';
import { InformationRequests } from './information-request.service.js';
import { informationRequestPageView, wholeInformationRequestView } from './information-request.view.js';

/** Where caseworkers see what the hub wants to know of somebody, and answers. */
@Controller('information-requests')
@Allow({ agency: 'beacon', roles: ['caseworker', 'supervisor'] })
export class InformationRequestController {
  constructor(private readonly service: InformationRequests) {}

  @Get()
  async list(@Query() question: RequestsQuestion, @CurrentActor() actor: Actor, @CurrentTrace() trace: Trace) {
    return informationRequestPageView(await this.service.list(question, actor, trace));
  }

  @Get('counts')
  async counts() {
    return this.service.counts();
  }

  @Get(':id')
  async one(@Param('id', IdPipe) id: string, @CurrentActor() actor: Actor, @CurrentTrace() trace: Trace) {
    return wholeInformationRequestView(await this.service.view(id, actor, trace));
  }

  @Post(':id/answer')
  @HttpCode(200)
  async answer(
    @Param('id', IdPipe) id: string,
    @Body() { version, ...said }: GiveInformationBody,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
    @Res({ passthrough: true }) response: Response,
  ) {
    const given = await this.service.give({ id, version, key, actor, trace }, said);
    return wholeInformationRequestView(reply(response, given));
  }
}
