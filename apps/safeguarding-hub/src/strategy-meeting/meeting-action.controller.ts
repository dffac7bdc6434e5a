import { Allow, CurrentActor, type Actor } from '#libs/access';
import type { Trace } from '#libs/case-schemas';
import { CurrentTrace, IdempotencyKey, IdPipe, reply } from '#libs/http';
import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { referralView } from '../referral/referral.view.js';
import { ActionBody, ActionEndBody, ActionOwnerBody } from './meeting-action.requests.js';
import { MeetingActionService } from './meeting-action.service.js';

/** What a meeting wants done, by whom and by when, and what became of it. */
@Controller('referrals/:id/strategy-meetings/:meetingId/actions')
@Allow({ agency: 'safeguarding-hub', roles: ['practitioner', 'supervisor'] })
export class MeetingActionController {
  constructor(private readonly service: MeetingActionService) {}

  @Post()
  @HttpCode(200)
  async add(
    @Param('id', IdPipe) id: string,
    @Param('meetingId', IdPipe) meetingId: string,
    @Body() { version, ...said }: ActionBody,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
    @Res({ passthrough: true }) response: Response,
  ) {
    const wanted = { id, meetingId, version, key, actor, trace };
    return referralView(reply(response, await this.service.add(wanted, said)));
  }

  @Post('owner')
  @HttpCode(200)
  async give(
    @Param('id', IdPipe) id: string,
    @Param('meetingId', IdPipe) meetingId: string,
    @Body() { version, ...said }: ActionOwnerBody,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
    @Res({ passthrough: true }) response: Response,
  ) {
    const wanted = { id, meetingId, version, key, actor, trace };
    return referralView(reply(response, await this.service.give(wanted, said)));
  }

  @Post('end')
  @HttpCode(200)
  async end(
    @Param('id', IdPipe) id: string,
    @Param('meetingId', IdPipe) meetingId: string,
    @Body() { version, ...said }: ActionEndBody,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
    @Res({ passthrough: true }) response: Response,
  ) {
    const wanted = { id, meetingId, version, key, actor, trace };
    return referralView(reply(response, await this.service.end(wanted, said)));
  }
}
