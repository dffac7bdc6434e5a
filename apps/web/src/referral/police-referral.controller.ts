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

/** One referral, as the officer who made it reads it: what became of it first. */
@For('police')
@Controller(paths.police.list())
export class PoliceReferralController {
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
    const referral = await this.services.read<ReferralView>('police', `/referrals/${id}`, caller);
    const stepHref = (step: string): string => paths.police.step(id, step);
    const done = doneSentence('police', session.done);
    delete session.done;
    response.render('referral/police-referral', {
      ...referralPage(referral, { now: this.now(), stepHref }),
      back: paths.police.list(),
      done,
    });
  }
}
