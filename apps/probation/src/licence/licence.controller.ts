import { Allow, CurrentActor, type Actor } from '#libs/access';
import type { Trace } from '#libs/case-schemas';
import { CurrentTrace, IdempotencyKey, IdPipe, reply } from '#libs/http';
import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { referralView } from '../referral/referral.view.js';
import { BreachBody, ConditionBody, FurtherBody, RevocationBody } from './licence.requests.js';
import { LicenceService } from './licence.service.js';

/** The licence that somebody who was referred is on. */
@Controller('referrals/:id')
@Allow({ agency: 'probation', roles: ['practitioner', 'supervisor'] })
export class LicenceController {
  constructor(private readonly service: LicenceService) {}

  @Post('condition')
  @HttpCode(200)
  async condition(
    @Param('id', IdPipe) id: string,
    @Body() body: ConditionBody,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
    @Res({ passthrough: true }) response: Response,
  ) {
    return referralView(reply(response, await this.service.addCondition(body, { id, key, actor, trace })));
  }

  @Post('condition/revoke')
  @HttpCode(200)
  async revoke(
    @Param('id', IdPipe) id: string,
    @Body() body: RevocationBody,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
    @Res({ passthrough: true }) response: Response,
  ) {
    return referralView(reply(response, await this.service.revoke(body, { id, key, actor, trace })));
  }

  @Post('breach')
  @HttpCode(200)
  async breach(
    @Param('id', IdPipe) id: string,
    @Body() { conditionId, at, inWords, escalation }: BreachBody,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
    @Res({ passthrough: true }) response: Response,
  ) {
    const breach = { conditionId, at: new Date(at), inWords };
    return referralView(reply(response, await this.service.addBreach(breach, escalation, { id, key, actor, trace })));
  }

  @Post('breach/escalate')
  @HttpCode(200)
  async escalate(
    @Param('id', IdPipe) id: string,
    @Body() { breachId, escalation }: FurtherBody,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
    @Res({ passthrough: true }) response: Response,
  ) {
    return referralView(reply(response, await this.service.escalate(breachId, escalation, { id, key, actor, trace })));
  }
}
