import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { IdPipe } from '#libs/http';
import { CurrentCaller, type Caller } from '../api/caller.js';
import { paths } from '../paths.js';
import { For } from '../sign-in/signed-in.guard.js';
import { StepPages } from './step.pages.js';

/** Beacon's decisions about a referral, each on a page of its own. */
@For('beacon')
@Controller(paths.beacon.list())
export class BeaconStepController {
  constructor(private readonly pages: StepPages) {}

  @Get(':id/:step')
  async ask(
    @Param('id', IdPipe) id: string,
    @Param('step') step: string,
    @CurrentCaller() caller: Caller,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.pages.ask({ desk: 'beacon', id, step, caller, request, response });
  }

  @Post(':id/:step')
  async take(
    @Param('id', IdPipe) id: string,
    @Param('step') step: string,
    @CurrentCaller() caller: Caller,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.pages.take({ desk: 'beacon', id, step, caller, request, response });
  }
}
