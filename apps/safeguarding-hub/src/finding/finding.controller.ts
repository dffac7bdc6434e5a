import { Allow, CurrentActor, type Actor } from '#libs/access';
import type { Trace } from '#libs/case-schemas';
import { CurrentTrace, IdPipe } from '#libs/http';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { FindingReading } from './finding-reading.service.js';
import { FindingQuestion } from './finding.requests.js';
import { pageView, readFindingView } from './finding.view.js';

/** Who keeps coming back, and why the hub thinks so. */
@Controller('findings')
@Allow({ agency: 'safeguarding-hub', roles: ['practitioner'] })
export class FindingController {
  constructor(private readonly reading: FindingReading) {}

  @Get()
  async list(@Query() question: FindingQuestion, @CurrentActor() actor: Actor, @CurrentTrace() trace: Trace) {
    return pageView(await this.reading.page(question, actor, trace));
  }

  @Get(':id')
  async one(@Param('id', IdPipe) id: string, @CurrentActor() actor: Actor, @CurrentTrace() trace: Trace) {
    return readFindingView(await this.reading.one(id, actor, trace));
  }
}
