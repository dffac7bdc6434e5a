import { Allow, CurrentActor, type Actor } from '#libs/access';
import type { Trace } from '#libs/case-schemas';
import { CurrentTrace, IdempotencyKey, IdPipe, reply } from '#libs/http';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { referralView } from '../referral/referral.view.js';
import { AskPartnerBody, RequestsQuestion, WithdrawRequestBody } from './information-request.requests.js';
import { InformationRequests } from './information-request.service.js';
import { informationRequestsView } from './information-request.view.js';

/** What partners are asked about somebody, by those who may see the contact. */
@Controller()
@Allow({ agency: 'safeguarding-hub', roles: ['practitioner', 'supervisor'] })
export class InformationRequestController {
  constructor(private readonly service: InformationRequests) {}

  @Get('information-requests')
  async list(@Query() question: RequestsQuestion, @CurrentActor() actor: Actor, @CurrentTrace() trace: Trace) {
    return informationRequestsView(await this.service.list(question, actor, trace));
  }

  @Get('information-requests/counts')
  async counts() {
    return this.service.counts();
  }

  @Post('referrals/:id/information-requests')
  @HttpCode(200)
  async ask(
    @Param('id', IdPipe) id: string,
    @Body() { version, ...said }: AskPartnerBody,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
    @Res({ passthrough: true }) response: Response,
  ) {
    return referralView(reply(response, await this.service.ask({ id, version, key, actor, trace }, said)));
  }

  @Post('referrals/:id/information-requests/:requestId/withdraw')
  @HttpCode(200)
  async withdraw(
    @Param('id', IdPipe) id: string,
    @Param('requestId', IdPipe) requestId: string,
    @Body() { version, reason }: WithdrawRequestBody,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
    @Res({ passthrough: true }) response: Response,
  ) {
    const wanted = { id, requestId, version, key, actor, trace };
    return referralView(reply(response, await this.service.withdraw(wanted, reason)));
  }
}
