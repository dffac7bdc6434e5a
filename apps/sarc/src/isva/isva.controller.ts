import { Allow, CurrentActor, type Actor } from '#libs/access';
import type { Trace } from '#libs/case-schemas';
import { CurrentTrace, IdPipe } from '#libs/http';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ActionEndBody,
  ContactBody,
  EndBody,
  IsvaCasesQuestion,
  JusticeStageBody,
  NeedsBody,
  PlanActionBody,
  ReviewBody,
} from './isva.requests.js';
import { IsvaService } from './isva.service.js';
import { isvaCasePageView, isvaCaseView } from './isva.view.js';

/** What advisers write down of their support. They see their own clients; those who run the centre’s cases see all. */
@Controller('isva-cases')
@Allow({ agency: 'sarc', roles: ['isva', 'practitioner', 'supervisor'] })
export class IsvaController {
  constructor(private readonly service: IsvaService) {}

  @Get()
  async all(@Query() question: IsvaCasesQuestion, @CurrentActor() actor: Actor, @CurrentTrace() trace: Trace) {
    return isvaCasePageView(await this.service.page(question, actor, trace));
  }

  @Get(':id')
  async one(@Param('id', IdPipe) id: string, @CurrentActor() actor: Actor, @CurrentTrace() trace: Trace) {
    return isvaCaseView(await this.service.view(id, actor, trace));
  }

  @Post(':id/contact')
  @HttpCode(200)
  async contact(
    @Param('id', IdPipe) id: string,
    @Body() { version, ...details }: ContactBody,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
  ) {
    return isvaCaseView(await this.service.write({ id, version, actor, trace }, { kind: 'contact', details }));
  }

  @Post(':id/needs')
  @HttpCode(200)
  async needs(
    @Param('id', IdPipe) id: string,
    @Body() { version, ...details }: NeedsBody,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
  ) {
    return isvaCaseView(await this.service.write({ id, version, actor, trace }, { kind: 'needs', details }));
  }

  @Post(':id/plan-action')
  @HttpCode(200)
  async planAction(
    @Param('id', IdPipe) id: string,
    @Body() { version, ...details }: PlanActionBody,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
  ) {
    return isvaCaseView(await this.service.write({ id, version, actor, trace }, { kind: 'plan-action', details }));
  }

  @Post(':id/action-end')
  @HttpCode(200)
  async actionEnd(
    @Param('id', IdPipe) id: string,
    @Body() { version, ...details }: ActionEndBody,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
  ) {
    return isvaCaseView(await this.service.write({ id, version, actor, trace }, { kind: 'action-end', details }));
  }

  @Post(':id/justice-stage')
  @HttpCode(200)
  async justiceStage(
    @Param('id', IdPipe) id: string,
    @Body() { version, ...details }: JusticeStageBody,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
  ) {
    return isvaCaseView(await this.service.write({ id, version, actor, trace }, { kind: 'justice-stage', details }));
  }

  @Post(':id/review')
  @HttpCode(200)
  async review(
    @Param('id', IdPipe) id: string,
    @Body() { version, ...details }: ReviewBody,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
  ) {
    return isvaCaseView(await this.service.write({ id, version, actor, trace }, { kind: 'review', details }));
  }

  @Post(':id/end')
  @HttpCode(200)
  async end(
    @Param('id', IdPipe) id: string,
    @Body() { version, ...details }: EndBody,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
  ) {
    return isvaCaseView(await this.service.write({ id, version, actor, trace }, { kind: 'end', details }));
  }
}
