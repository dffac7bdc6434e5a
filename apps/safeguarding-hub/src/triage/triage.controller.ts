import { Allow, CurrentActor, type Actor } from '#libs/access';
import type { Trace } from '#libs/case-schemas';
import { CurrentTrace, IdPipe } from '#libs/http';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
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
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
  ) {
    return referralView(await this.service.add({ id, version, actor, trace }, said));
  }
}
