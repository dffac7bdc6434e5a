import { Allow, CurrentActor, type Actor } from '#libs/access';
import type { Trace } from '#libs/case-schemas';
import { CurrentTrace, IdempotencyKey, IdPipe, reply } from '#libs/http';
import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { referralView } from '../referral/referral.view.js';
import {
  ActionEndedBody,
  ContactAttemptBody,
  MaracBody,
  NeedsAssessmentBody,
  OwnViewBody,
  PlannedActionBody,
  RestorativeJusticeBody,
} from './support.requests.js';
import { SupportService } from './support.service.js';

/** What caseworkers write down of their work with a person. */
@Controller('referrals/:id')
@Allow({ agency: 'beacon', roles: ['caseworker', 'supervisor'] })
export class SupportController {
  constructor(private readonly service: SupportService) {}

  @Post('contact-attempts')
  @HttpCode(200)
  async contactAttempt(
    @Param('id', IdPipe) id: string,
    @Body() { version, ...details }: ContactAttemptBody,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
    @Res({ passthrough: true }) response: Response,
  ) {
    const entry = { kind: 'contact-attempt', details } as const;
    return referralView(reply(response, await this.service.add({ id, version, key, actor, trace }, entry)));
  }

  @Post('needs-assessments')
  @HttpCode(200)
  async needsAssessment(
    @Param('id', IdPipe) id: string,
    @Body() { version, ...details }: NeedsAssessmentBody,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
    @Res({ passthrough: true }) response: Response,
  ) {
    const entry = { kind: 'needs-assessment', details } as const;
    return referralView(reply(response, await this.service.add({ id, version, key, actor, trace }, entry)));
  }

  @Post('plan-actions')
  @HttpCode(200)
  async plannedAction(
    @Param('id', IdPipe) id: string,
    @Body() { version, ...details }: PlannedActionBody,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
    @Res({ passthrough: true }) response: Response,
  ) {
    const entry = { kind: 'planned-action', details } as const;
    return referralView(reply(response, await this.service.add({ id, version, key, actor, trace }, entry)));
  }

  @Post('plan-actions/end')
  @HttpCode(200)
  async actionEnded(
    @Param('id', IdPipe) id: string,
    @Body() { version, ...details }: ActionEndedBody,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
    @Res({ passthrough: true }) response: Response,
  ) {
    const entry = { kind: 'action-ended', details } as const;
    return referralView(reply(response, await this.service.add({ id, version, key, actor, trace }, entry)));
  }

  @Post('own-view')
  @HttpCode(200)
  async ownView(
    @Param('id', IdPipe) id: string,
    @Body() { version, ...details }: OwnViewBody,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
    @Res({ passthrough: true }) response: Response,
  ) {
    const entry = { kind: 'own-view', details } as const;
    return referralView(reply(response, await this.service.add({ id, version, key, actor, trace }, entry)));
  }

  @Post('restorative-justice')
  @HttpCode(200)
  async restorativeJustice(
    @Param('id', IdPipe) id: string,
    @Body() { version, ...details }: RestorativeJusticeBody,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
    @Res({ passthrough: true }) response: Response,
  ) {
    const entry = { kind: 'restorative-justice', details } as const;
    return referralView(reply(response, await this.service.add({ id, version, key, actor, trace }, entry)));
  }

  @Post('marac')
  @HttpCode(200)
  async marac(
    @Param('id', IdPipe) id: string,
    @Body() { version, ...details }: MaracBody,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
    @Res({ passthrough: true }) response: Response,
  ) {
    const entry = { kind: 'marac', details } as const;
    return referralView(reply(response, await this.service.add({ id, version, key, actor, trace }, entry)));
  }
}
