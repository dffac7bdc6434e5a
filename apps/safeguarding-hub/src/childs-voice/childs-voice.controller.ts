import { Allow, CurrentActor, type Actor } from '#libs/access';
import type { Trace } from '#libs/case-schemas';
import { CurrentTrace, IdempotencyKey, IdPipe, reply } from '#libs/http';
import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { referralView } from '../referral/referral.view.js';
import { ChildsVoiceBody } from './childs-voice.requests.js';
import { ChildsVoiceService } from './childs-voice.service.js';

/** Whether somebody saw the child, and what the child said to them. */
@Controller('referrals/:id/childs-voices')
@Allow({ agency: 'safeguarding-hub', roles: ['practitioner', 'supervisor'] })
export class ChildsVoiceController {
  constructor(private readonly service: ChildsVoiceService) {}

  @Post()
  @HttpCode(200)
  async write(
    @Param('id', IdPipe) id: string,
    @Body() { version, ...said }: ChildsVoiceBody,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
    @Res({ passthrough: true }) response: Response,
  ) {
    return referralView(reply(response, await this.service.write({ id, version, key, actor, trace }, said)));
  }
}
