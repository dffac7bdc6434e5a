import { Allow, CurrentActor, type Actor } from '#libs/access';
import { dayInLondon, type Trace } from '#libs/case-schemas';
import { CurrentTrace, IdempotencyKey, reply } from '#libs/http';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { CLOCK, type Clock } from '../clock.js';
import { PolicyIdPipe } from './policy-id.pipe.js';
import { PolicyReading } from './policy-reading.service.js';
import { PolicyDay, PolicyDecisionBody, ProposeBody, TakeBackBody } from './policy.requests.js';
import { PolicyService } from './policy.service.js';
import { policiesView, policyHistoryView } from './policy.view.js';

/** By which rules the hub finds who keeps coming back, since when, after which source, and who approved them. */
@Controller('policies')
@Allow({ agency: 'safeguarding-hub', roles: ['practitioner', 'supervisor'] })
export class PolicyController {
  constructor(
    private readonly reading: PolicyReading,
    private readonly service: PolicyService,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  @Get()
  async list(@Query() { on }: PolicyDay, @CurrentActor() actor: Actor, @CurrentTrace() trace: Trace) {
    return policiesView(await this.reading.all(actor, trace), on ?? this.today());
  }

  @Get(':id')
  async one(@Param('id', PolicyIdPipe) id: string, @CurrentActor() actor: Actor, @CurrentTrace() trace: Trace) {
    return policyHistoryView(await this.reading.one(id, actor, trace), this.today(), actor);
  }

  @Post(':id/versions')
  @HttpCode(200)
  @Allow({ agency: 'safeguarding-hub', roles: ['supervisor'] })
  async propose(
    @Param('id', PolicyIdPipe) id: string,
    @Body() body: ProposeBody,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
    @Res({ passthrough: true }) response: Response,
  ) {
    const proposed = await this.service.propose({ id, key, actor, trace }, body);
    return policyHistoryView(reply(response, proposed), this.today(), actor);
  }

  @Post(':id/decide')
  @HttpCode(200)
  @Allow({ agency: 'safeguarding-hub', roles: ['supervisor'] })
  async decide(
    @Param('id', PolicyIdPipe) id: string,
    @Body() body: PolicyDecisionBody,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
    @Res({ passthrough: true }) response: Response,
  ) {
    const decided = await this.service.decide({ id, key, actor, trace }, body);
    return policyHistoryView(reply(response, decided), this.today(), actor);
  }

  @Post(':id/take-back')
  @HttpCode(200)
  @Allow({ agency: 'safeguarding-hub', roles: ['supervisor'] })
  async takeBack(
    @Param('id', PolicyIdPipe) id: string,
    @Body() body: TakeBackBody,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
    @Res({ passthrough: true }) response: Response,
  ) {
    const taken = await this.service.takeBack({ id, key, actor, trace }, body);
    return policyHistoryView(reply(response, taken), this.today(), actor);
  }

  private today(): string {
    return dayInLondon(this.now());
  }
}
