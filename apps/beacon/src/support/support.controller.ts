import { Allow, CurrentActor, type Actor } from '#libs/access';
import type { Trace } from '#libs/case-schemas';
import { CurrentTrace, IdPipe } from '#libs/http';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { referralView } from '../referral/referral.view.js';
import {
  ActionEndedBody,
  ContactAttemptBody,
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
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
  ) {
    return referralView(await this.service.add({ id, version, actor, trace }, { kind: 'contact-attempt', details }));
  }

  @Post('needs-assessments')
  @HttpCode(200)
  async needsAssessment(
    @Param('id', IdPipe) id: string,
    @Body() { version, ...details }: NeedsAssessmentBody,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
  ) {
    return referralView(await this.service.add({ id, version, actor, trace }, { kind: 'needs-assessment', details }));
  }

  @Post('plan-actions')
  @HttpCode(200)
  async plannedAction(
    @Param('id', IdPipe) id: string,
    @Body() { version, ...details }: PlannedActionBody,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
  ) {
    return referralView(await this.service.add({ id, version, actor, trace }, { kind: 'planned-action', details }));
  }

  @Post('plan-actions/end')
  @HttpCode(200)
  async actionEnded(
    @Param('id', IdPipe) id: string,
    @Body() { version, ...details }: ActionEndedBody,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
  ) {
    return referralView(await this.service.add({ id, version, actor, trace }, { kind: 'action-ended', details }));
  }

  @Post('own-view')
  @HttpCode(200)
  async ownView(
    @Param('id', IdPipe) id: string,
    @Body() { version, ...details }: OwnViewBody,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
  ) {
    return referralView(await this.service.add({ id, version, actor, trace }, { kind: 'own-view', details }));
  }

  @Post('restorative-justice')
  @HttpCode(200)
  async restorativeJustice(
    @Param('id', IdPipe) id: string,
    @Body() { version, ...details }: RestorativeJusticeBody,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
  ) {
    const entry = { kind: 'restorative-justice', details } as const;
    return referralView(await this.service.add({ id, version, actor, trace }, entry));
  }
}
