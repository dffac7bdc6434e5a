import { Allow, CurrentActor, type Actor } from '#libs/access';
import type { Trace } from '#libs/case-schemas';
import { CurrentTrace, IdPipe } from '#libs/http';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
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
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
  ) {
    return endedView(await this.service.give(id, body, actor, trace));
  }

  @Post(':id/not-given')
  @HttpCode(200)
  async notGiven(
    @Param('id', IdPipe) id: string,
    @Body() body: NotGivenBody,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
  ) {
    return endedView(await this.service.notGiven(id, body, actor, trace));
  }
}

const endedView = ({ update, next, seenAt }: UpdateEnded) => ({
  ...updateView(update, seenAt),
  ...(next && { next: updateView(next, seenAt) }),
});
