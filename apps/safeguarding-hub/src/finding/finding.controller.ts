import { Allow, CurrentActor, type Actor } from '#libs/access';
import type { Trace } from '#libs/case-schemas';
import { CurrentTrace, IdPipe } from '#libs/http';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { FindingReading } from './finding-reading.service.js';
import { FindingSeeing } from './finding-seeing.service.js';
import { FindingQuestion, SeenBody } from './finding.requests.js';
import { pageView, readFindingView } from './finding.view.js';

/** Who keeps coming back, and why the hub thinks so. */
@Controller('findings')
@Allow({ agency: 'safeguarding-hub', roles: ['practitioner'] })
export class FindingController {
  constructor(
    private readonly reading: FindingReading,
    private readonly seeing: FindingSeeing,
  ) {}

  @Get()
  async list(@Query() question: FindingQuestion, @CurrentActor() actor: Actor, @CurrentTrace() trace: Trace) {
    return pageView(await this.reading.page(question, actor, trace));
  }

  @Get(':id')
  async one(@Param('id', IdPipe) id: string, @CurrentActor() actor: Actor, @CurrentTrace() trace: Trace) {
    return readFindingView(await this.reading.one(id, actor, trace));
  }

  /** That a person has looked at it is said by itself, so that reading by a computer is not taken for it. */
  @Post(':id/seen')
  @HttpCode(200)
  async seen(
    @Param('id', IdPipe) id: string,
    @Body() { version }: SeenBody,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
  ) {
    await this.seeing.saw(id, version, actor, trace);
    return readFindingView(await this.reading.one(id, actor, trace));
  }
}
