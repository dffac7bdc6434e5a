import { Allow, CurrentActor, type Actor } from '#libs/access';
import type { Trace } from '#libs/case-schemas';
import { CurrentTrace, IdempotencyKey, IdPipe, reply } from '#libs/http';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { MatchOpening } from './match-opening.service.js';
import { MatchReading } from './match-reading.service.js';
import { DecideBody, MatchQuestion, NewMatchBody, SecondBody, UndoBody } from './match.requests.js';
import { MatchService } from './match.service.js';
import { matchPageView, wholeMatchView } from './match.view.js';

/** Two records that may be of one person, and what people say of them. */
@Controller('matches')
@Allow({ agency: 'safeguarding-hub', roles: ['practitioner', 'supervisor'] })
export class MatchController {
  constructor(
    private readonly reading: MatchReading,
    private readonly opening: MatchOpening,
    private readonly service: MatchService,
  ) {}

  @Get()
  async list(@Query() question: MatchQuestion, @CurrentActor() actor: Actor, @CurrentTrace() trace: Trace) {
    return matchPageView(await this.reading.page(question, actor, trace));
  }

  @Get('counts')
  async counts() {
    return this.reading.counts();
  }

  @Get(':id')
  async one(@Param('id', IdPipe) id: string, @CurrentActor() actor: Actor, @CurrentTrace() trace: Trace) {
    return wholeMatchView(await this.reading.one(id, actor, trace), actor);
  }

  @Post()
  @HttpCode(200)
  async open(@Body() wanted: NewMatchBody, @CurrentActor() actor: Actor, @CurrentTrace() trace: Trace) {
    return wholeMatchView(await this.opening.open(wanted, actor, trace), actor);
  }

  @Post(':id/decide')
  @HttpCode(200)
  async decide(
    @Param('id', IdPipe) id: string,
    @Body() body: DecideBody,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
    @Res({ passthrough: true }) response: Response,
  ) {
    return wholeMatchView(reply(response, await this.service.decide({ id, key, actor, trace }, body)), actor);
  }

  @Post(':id/second')
  @HttpCode(200)
  async second(
    @Param('id', IdPipe) id: string,
    @Body() body: SecondBody,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
    @Res({ passthrough: true }) response: Response,
  ) {
    return wholeMatchView(reply(response, await this.service.second({ id, key, actor, trace }, body)), actor);
  }

  @Post(':id/undo')
  @HttpCode(200)
  async undo(
    @Param('id', IdPipe) id: string,
    @Body() body: UndoBody,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
    @Res({ passthrough: true }) response: Response,
  ) {
    return wholeMatchView(reply(response, await this.service.undo({ id, key, actor, trace }, body)), actor);
  }
}
