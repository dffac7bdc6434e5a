import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { IdPipe } from '#libs/http';
import { CurrentCaller, type Caller } from '../api/caller.js';
import type { EarlierContactsView } from '../api/earlier-contact-view.js';
import type { ReferralView } from '../api/referral-view.js';
import { ServiceClient } from '../api/service.client.js';
import { NothingHere, ServiceUnavailable } from '../api/service-failure.js';
import { CLOCK, type Clock } from '../config.js';
import { CurrentDesk } from '../sign-in/current-desk.js';
import { referralDesks } from '../desk/desks.js';
import type { ReferralDesk } from '../desk/referral-desk.js';
import { For } from '../sign-in/signed-in.guard.js';
import { doneSentence } from '../step/step.forms.js';
import { earlierContacts } from './earlier-contact.presenter.js';
import { referralPage } from './referral.presenter.js';

/**
 * One referral. Those who received it read first whom to help and how to reach them safely; those who sent it, what became
 * of it.
 */
@For(...referralDesks)
@Controller(referralDesks.map(({ home }) => home))
export class ReferralController {
  constructor(
    private readonly services: ServiceClient,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  @Get(':id')
  async show(
    @CurrentDesk() desk: ReferralDesk,
    @Param('id', IdPipe) id: string,
    @CurrentCaller() caller: Caller,
    @Req() { session }: Request,
    @Res() response: Response,
  ): Promise<void> {
    const read = await this.services.read<ReferralView>(desk.agency, `${desk.api}/${id}`, caller);
    const referral = await this.opened(read, desk, caller);
    const now = this.now();
    const done = doneSentence(desk, { step: session.done, again: session.doneBefore }, now);
    delete session.done;
    delete session.doneBefore;
    response.render(`referral/${desk.side}`, {
      ...referralPage(referral, desk, now, session.signedIn?.roles),
      earlier: desk.triages && earlierContacts(await this.earlier(referral, desk, caller), desk),
      done,
    });
  }

  /** What was decided before about the same person; the contact is shown even if that cannot be said. */
  private async earlier({ id }: ReferralView, { agency, api }: ReferralDesk, caller: Caller) {
    try {
      return await this.services.read<EarlierContactsView>(agency, `${api}/${id}/earlier-contacts`, caller);
    } catch (error) {
      if (error instanceof ServiceUnavailable || error instanceof NothingHere) return undefined;
      throw error;
    }
  }

  /** Whoever is shown a new referral has seen it, and the sender is told so. A page is shown even if that cannot be said. */
  private async opened(referral: ReferralView, { agency, api }: ReferralDesk, caller: Caller): Promise<ReferralView> {
    if (!referral.allowedSteps.includes('open')) return referral;
    const { id, version } = referral;
    const opened = await this.services.send<ReferralView>(agency, `${api}/${id}/open`, { version }, caller);
    return opened.ok ? opened.value : referral;
  }
}
