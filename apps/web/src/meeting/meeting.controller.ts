import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { IdPipe } from '#libs/http';
import { CurrentCaller, type Caller } from '../api/caller.js';
import type { ReferralView } from '../api/referral-view.js';
import { ServiceClient } from '../api/service.client.js';
import { NothingHere } from '../api/service-failure.js';
import { CLOCK, type Clock } from '../config.js';
import { referralDesks } from '../desk/desks.js';
import type { ReferralDesk } from '../desk/referral-desk.js';
import { CurrentDesk } from '../sign-in/current-desk.js';
import { For } from '../sign-in/signed-in.guard.js';
import { doneSentence } from '../step/step.forms.js';
import { meetingPage } from './meeting.presenter.js';

const hubDesks = referralDesks.filter(({ agency, side }) => agency === 'safeguarding-hub' && side === 'receiver');

/** One strategy meeting about a referral that the hub was sent. */
@For(...hubDesks)
@Controller(hubDesks.map(({ home }) => home))
export class MeetingController {
  constructor(
    private readonly services: ServiceClient,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  @Get(':id/meetings/:meeting')
  async show(
    @CurrentDesk() desk: ReferralDesk,
    @Param('id', IdPipe) id: string,
    @Param('meeting', IdPipe) wanted: string,
    @CurrentCaller() caller: Caller,
    @Req() { session }: Request,
    @Res() response: Response,
  ): Promise<void> {
    const referral = await this.services.read<ReferralView>(desk.agency, `${desk.api}/${id}`, caller);
    const meeting = referral.strategyMeetings?.find((each) => each.id === wanted);
    if (!meeting) throw new NothingHere();
    const now = this.now();
    const done = doneSentence(desk, { step: session.done, again: session.doneBefore }, now);
    delete session.done;
    delete session.doneBefore;
    response.render('meeting/show', { ...meetingPage(referral, meeting, desk, now), done });
  }
}
