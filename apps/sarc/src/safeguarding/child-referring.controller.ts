import { Allow, CurrentActor, type Actor } from '#libs/access';
import type { Trace } from '#libs/case-schemas';
import { CurrentTrace, IdPipe } from '#libs/http';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { clientView } from '../client/client.view.js';
import { referralView } from '../referral/referral.view.js';
import { ChildReferring } from './child-referring.service.js';
import { ReferChildBody } from './child-referring.requests.js';

/** Where the referral that is owed of a child is made, whichever way they came. */
@Controller()
@Allow({ agency: 'sarc', roles: ['practitioner', 'supervisor'] })
export class ChildReferringController {
  constructor(private readonly referring: ChildReferring) {}

  @Post('referrals/:id/safeguarding-referral')
  @HttpCode(200)
  async referred(
    @Param('id', IdPipe) id: string,
    @Body() said: ReferChildBody,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
  ) {
    return referralView(await this.referring.referred(id, said, { actor, trace }));
  }

  @Post('clients/:id/safeguarding-referral')
  @HttpCode(200)
  async whoCame(
    @Param('id', IdPipe) id: string,
    @Body() said: ReferChildBody,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
  ) {
    return clientView(await this.referring.whoCame(id, said, { actor, trace }));
  }
}
