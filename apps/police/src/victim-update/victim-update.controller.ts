import { Allow, CurrentActor, type Actor } from '#libs/access';
import type { Trace } from '#libs/case-schemas';
import { CurrentTrace, IdempotencyKey, IdPipe, reply } from '#libs/http';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { GiveBody, NotGivenBody, UpdateQuestion } from './victim-update.requests.js';
import { VictimUpdateService, type UpdateEnded } from './victim-update.service.js';
import { updatePageView, updateView } from './victim-update.view.js';

/** What an officer owes the victims of their incidents. */
@Controller('victim-updates')
@Allow({ agency: 'police', roles: ['officer'] })
export class VictimUpdateController {
  constructor(private readonly service: VictimUpdateService) {}

  @Get()
  async list(@Query() question: UpdateQuestion, @CurrentActor() actor: Actor, @CurrentTrace() trace: Trace) {
    return updatePageView(await this.service.list(question, actor, trace));
  }

  @Get('counts')
  async counts(@CurrentActor() actor: Actor) {
    return this.service.counts(actor);
  }

  @Post(':id/give')
  @HttpCode(200)
  async give(
    @Param('id', IdPipe) id: string,
    @Body() body: GiveBody,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
    @Res({ passthrough: true }) response: Response,
  ) {
    return endedView(reply(response, await this.service.give(body, { id, key, actor, trace })));
  }

  @Post(':id/not-given')
  @HttpCode(200)
  async notGiven(
    @Param('id', IdPipe) id: string,
    @Body() body: NotGivenBody,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
    @Res({ passthrough: true }) response: Response,
  ) {
    return endedView(reply(response, await this.service.notGiven(body, { id, key, actor, trace })));
  }
}

const endedView = ({ update, next, seenAt }: UpdateEnded) => ({
  ...updateView(update, seenAt),
  ...(next && { next: updateView(next, seenAt) }),
});
