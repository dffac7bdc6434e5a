import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { IdPipe } from '#libs/http';
import { CurrentCaller, type Caller } from '../api/caller.js';
import { CurrentDesk } from '../sign-in/current-desk.js';
import { steppedDesks } from '../desk/desks.js';
import type { ReferralDesk } from '../desk/referral-desk.js';
import { For } from '../sign-in/signed-in.guard.js';
import { StepPages } from './step.pages.js';

/** What may be decided about a referral, by those who received it or those who sent it: each step on a page of its own. */
@For(...steppedDesks)
@Controller(steppedDesks.map(({ home }) => home))
export class StepController {
  constructor(private readonly pages: StepPages) {}

  @Get(':id/:step')
  async ask(
    @CurrentDesk() desk: ReferralDesk,
    @Param('id', IdPipe) id: string,
    @Param('step') step: string,
    @CurrentCaller() caller: Caller,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.pages.ask({ desk, id, step, caller, request, response });
  }

  @Post(':id/:step')
  async take(
    @CurrentDesk() desk: ReferralDesk,
    @Param('id', IdPipe) id: string,
    @Param('step') step: string,
    @CurrentCaller() caller: Caller,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.pages.take({ desk, id, step, caller, request, response });
  }
}
