import { Allow, CurrentActor, type Actor } from '#libs/access';
import type { Trace } from '#libs/case-schemas';
import { CurrentTrace, IdempotencyKey, IdPipe, reply } from '#libs/http';
import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { referralView } from '../referral/referral.view.js';
import { MilestoneBody, SupervisionBody } from './supervision.requests.js';
import { SupervisionService } from './supervision.service.js';

/** How somebody who was referred is supervised, and what was done of it. */
@Controller('referrals/:id')
@Allow({ agency: 'probation', roles: ['practitioner', 'supervisor'] })
export class SupervisionController {
  constructor(private readonly service: SupervisionService) {}

  @Post('supervision')
  @HttpCode(200)
  async supervise(
    @Param('id', IdPipe) id: string,
    @Body() body: SupervisionBody,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
    @Res({ passthrough: true }) response: Response,
  ) {
    return referralView(reply(response, await this.service.supervise(body, { id, key, actor, trace })));
  }

  @Post('appointment')
  @HttpCode(200)
  async appointment(
    @Param('id', IdPipe) id: string,
    @Body() { at }: MilestoneBody,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
    @Res({ passthrough: true }) response: Response,
  ) {
    return referralView(
      reply(response, await this.service.reach('first-appointment', new Date(at), { id, key, actor, trace })),
    );
  }

  @Post('plan')
  @HttpCode(200)
  async plan(
    @Param('id', IdPipe) id: string,
    @Body() { at }: MilestoneBody,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
    @Res({ passthrough: true }) response: Response,
  ) {
    return referralView(
      reply(response, await this.service.reach('initial-plan', new Date(at), { id, key, actor, trace })),
    );
  }
}
