import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { IdPipe } from '#libs/http';
import { CurrentCaller, type Caller } from '../api/caller.js';
import type { ReferralView } from '../api/referral-view.js';
import { ServiceClient } from '../api/service.client.js';
import { CLOCK, type Clock } from '../config.js';
import { paths } from '../paths.js';
import { For } from '../sign-in/signed-in.guard.js';
import { doneSentence } from '../step/step.forms.js';
import { referralPage } from './referral.presenter.js';

/** One referral, as Beacon reads it: whom to help, how to reach them safely, and what may be done next. */
@For('beacon')
@Controller(paths.beacon.list())
export class BeaconReferralController {
  constructor(
    private readonly services: ServiceClient,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  @Get(':id')
  async show(
    @Param('id', IdPipe) id: string,
    @CurrentCaller() caller: Caller,
    @Req() { session }: Request,
    @Res() response: Response,
  ): Promise<void> {
    const referral = await this.opened(
      await this.services.read<ReferralView>('beacon', `/referrals/${id}`, caller),
      caller,
    );
    const stepHref = (step: string): string => paths.beacon.step(id, step);
    const done = doneSentence('beacon', session.done);
    delete session.done;
    response.render('referral/beacon-referral', {
      ...referralPage(referral, { now: this.now(), stepHref }),
      back: paths.beacon.list(),
      done,
    });
  }

  /** Whoever is shown a new referral has seen it, and the sender is told so. A page is shown even if that cannot be said. */
  private async opened(referral: ReferralView, caller: Caller): Promise<ReferralView> {
    if (!referral.allowedSteps.includes('open')) return referral;
    const { id, version } = referral;
    const opened = await this.services.send<ReferralView>('beacon', `/referrals/${id}/open`, { version }, caller);
    return opened.ok ? opened.value : referral;
  }
}
