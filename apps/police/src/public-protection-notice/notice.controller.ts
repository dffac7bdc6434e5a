import { Allow, CurrentActor, type Actor } from '#libs/access';
import type { Trace } from '#libs/case-schemas';
import { CurrentTrace, IdempotencyKey, IdPipe, reply } from '#libs/http';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { incidentView } from '../incident/incident.view.js';
import { GradeBody, NoticeBody, NoticeQuestion } from './notice.requests.js';
import { NoticeService } from './notice.service.js';
import { noticePageView } from './notice.view.js';

/** Notices that somebody in an incident may need protection. */
@Controller()
export class NoticeController {
  constructor(private readonly service: NoticeService) {}

  @Get('public-protection-notices')
  @Allow({ agency: 'police', roles: ['public-protection'] })
  async list(@Query() question: NoticeQuestion, @CurrentActor() actor: Actor, @CurrentTrace() trace: Trace) {
    return noticePageView(await this.service.list(question, actor, trace));
  }

  @Get('public-protection-notices/counts')
  @Allow({ agency: 'police', roles: ['public-protection'] })
  async counts() {
    return this.service.counts();
  }

  @Post('incidents/:id/public-protection-notices')
  @HttpCode(201)
  @Allow({ agency: 'police', roles: ['officer', 'public-protection'] })
  async write(
    @Param('id', IdPipe) id: string,
    @Body() body: NoticeBody,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
    @Res({ passthrough: true }) response: Response,
  ) {
    return incidentView(reply(response, await this.service.write({ id, key, actor, trace }, body)));
  }

  @Post('public-protection-notices/:id/grades')
  @HttpCode(200)
  @Allow({ agency: 'police', roles: ['public-protection'] })
  async regrade(
    @Param('id', IdPipe) id: string,
    @Body() body: GradeBody,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
    @Res({ passthrough: true }) response: Response,
  ) {
    return incidentView(reply(response, await this.service.regrade({ id, key, actor, trace }, body)));
  }
}
