import { Allow, CurrentActor, type Actor } from '#libs/access';
import type { Trace } from '#libs/case-schemas';
import { CurrentTrace, IdempotencyKey, IdPipe, reply } from '#libs/http';
import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { SendingReceipt } from '../sent-referral/sent-referral-making.service.js';
import { PoliceReportBody } from './police-report.requests.js';
import { PoliceReports } from './police-report.service.js';

/** Where a breach or a matter of serious harm is reported to the police, from the supervision in which it came up. */
@Controller('referrals/:id/report-to-police')
@Allow({ agency: 'probation', roles: ['practitioner', 'supervisor'] })
export class PoliceReportController {
  constructor(private readonly reports: PoliceReports) {}

  @Post()
  async report(
    @Param('id', IdPipe) id: string,
    @Body() body: PoliceReportBody,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SendingReceipt> {
    return reply(response, await this.reports.report(body, key, { id, actor, trace }));
  }
}
