import { Allow, CurrentActor, type Actor } from '#libs/access';
import type { Trace } from '#libs/case-schemas';
import { CurrentTrace } from '#libs/http';
import { Controller, Get, Query } from '@nestjs/common';
import { ActionQuestion, MeetingQuestion } from './meeting-action.requests.js';
import { MeetingWorklist } from './meeting-worklist.service.js';
import { actionsView, meetingsView } from './meeting-worklist.view.js';

/** The meetings about all that the hub was sent, and what is to be done after them. */
@Controller('strategy-meetings')
@Allow({ agency: 'safeguarding-hub', roles: ['practitioner', 'supervisor'] })
export class MeetingWorklistController {
  constructor(private readonly worklist: MeetingWorklist) {}

  @Get()
  async meetings(@Query() question: MeetingQuestion, @CurrentActor() actor: Actor, @CurrentTrace() trace: Trace) {
    return meetingsView(await this.worklist.meetings(question, actor, trace));
  }

  @Get('actions')
  async actions(@Query() question: ActionQuestion, @CurrentActor() actor: Actor, @CurrentTrace() trace: Trace) {
    return actionsView(await this.worklist.actions(question, actor, trace));
  }

  @Get('counts')
  async counts() {
    return this.worklist.counts();
  }
}
