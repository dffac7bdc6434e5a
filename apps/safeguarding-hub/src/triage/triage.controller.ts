import { Allow, CurrentActor, type Actor } from '#libs/access';
import type { Trace } from '#libs/case-schemas';
import { CurrentTrace, IdempotencyKey, IdPipe, reply } from '#libs/http';
import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { referralView } from '../referral/referral.view.js';
import { TriageBody } from './triage.requests.js';
import { TriageService } from './triage.service.js';

/** How soon a contact must be looked at, and why. */
@Controller('referrals/:id/triage')
@Allow({ agency: 'safeguarding-hub', roles: ['practitioner', 'supervisor'] })
export class TriageController {
  constructor(private readonly service: TriageService) {}

  @Post()
  @HttpCode(200)
  async add(
    @Param('id', IdPipe) id: string,
    @Body() { version, ...said }: TriageBody,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
    @Res({ passthrough: true }) response: Response,
  ) {
    return referralView(reply(response, await this.service.add({ id, version, key, actor, trace }, said)));
  }
}
