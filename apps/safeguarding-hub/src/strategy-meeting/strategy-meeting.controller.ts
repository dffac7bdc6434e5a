import { Allow, CurrentActor, type Actor } from '#libs/access';
import type { Trace } from '#libs/case-schemas';
import { CurrentTrace, IdempotencyKey, IdPipe, reply } from '#libs/http';
import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { referralView } from '../referral/referral.view.js';
import {
  AttendanceBody,
  CallBody,
  CallOffBody,
  CloseBody,
  DecisionBody,
  InformationBody,
  InviteBody,
} from './strategy-meeting.requests.js';
import { StrategyMeetingService } from './strategy-meeting.service.js';

/** Those who meet about a referral: who is asked, who comes, what they tell one another, what they make of it. */
@Controller('referrals/:id/strategy-meetings')
@Allow({ agency: 'safeguarding-hub', roles: ['practitioner', 'supervisor'] })
export class StrategyMeetingController {
  constructor(private readonly service: StrategyMeetingService) {}

  @Post()
  @HttpCode(200)
  async call(
    @Param('id', IdPipe) id: string,
    @Body() { version, ...said }: CallBody,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
    @Res({ passthrough: true }) response: Response,
  ) {
    return referralView(reply(response, await this.service.call({ id, version, key, actor, trace }, said)));
  }

  @Post(':meetingId/invited')
  @HttpCode(200)
  async invite(
    @Param('id', IdPipe) id: string,
    @Param('meetingId', IdPipe) meetingId: string,
    @Body() { version, ...said }: InviteBody,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
    @Res({ passthrough: true }) response: Response,
  ) {
    const wanted = { id, meetingId, version, key, actor, trace };
    return referralView(reply(response, await this.service.invite(wanted, said)));
  }

  @Post(':meetingId/attendance')
  @HttpCode(200)
  async attend(
    @Param('id', IdPipe) id: string,
    @Param('meetingId', IdPipe) meetingId: string,
    @Body() { version, ...said }: AttendanceBody,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
    @Res({ passthrough: true }) response: Response,
  ) {
    const wanted = { id, meetingId, version, key, actor, trace };
    return referralView(reply(response, await this.service.attend(wanted, said)));
  }

  @Post(':meetingId/information')
  @HttpCode(200)
  async inform(
    @Param('id', IdPipe) id: string,
    @Param('meetingId', IdPipe) meetingId: string,
    @Body() { version, ...said }: InformationBody,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
    @Res({ passthrough: true }) response: Response,
  ) {
    const wanted = { id, meetingId, version, key, actor, trace };
    return referralView(reply(response, await this.service.inform(wanted, said)));
  }

  @Post(':meetingId/decisions')
  @HttpCode(200)
  async decide(
    @Param('id', IdPipe) id: string,
    @Param('meetingId', IdPipe) meetingId: string,
    @Body() { version, ...said }: DecisionBody,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
    @Res({ passthrough: true }) response: Response,
  ) {
    const wanted = { id, meetingId, version, key, actor, trace };
    return referralView(reply(response, await this.service.decide(wanted, said)));
  }

  @Post(':meetingId/close')
  @HttpCode(200)
  async close(
    @Param('id', IdPipe) id: string,
    @Param('meetingId', IdPipe) meetingId: string,
    @Body() { version, ...said }: CloseBody,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
    @Res({ passthrough: true }) response: Response,
  ) {
    const wanted = { id, meetingId, version, key, actor, trace };
    return referralView(reply(response, await this.service.close(wanted, said)));
  }

  @Post(':meetingId/call-off')
  @HttpCode(200)
  async callOff(
    @Param('id', IdPipe) id: string,
    @Param('meetingId', IdPipe) meetingId: string,
    @Body() { version, ...said }: CallOffBody,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
    @Res({ passthrough: true }) response: Response,
  ) {
    const wanted = { id, meetingId, version, key, actor, trace };
    return referralView(reply(response, await this.service.callOff(wanted, said)));
  }
}
