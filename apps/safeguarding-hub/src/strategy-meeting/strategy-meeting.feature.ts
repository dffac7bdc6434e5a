import type { Feature } from '../feature.js';
import { MeetingActionController } from './meeting-action.controller.js';
import { ActionEndRow, ActionOwnerRow, ActionRow } from './meeting-action.row.js';
import { MeetingActionService } from './meeting-action.service.js';
import { MeetingRecord } from './meeting-record.service.js';
import { MeetingWorklistController } from './meeting-worklist.controller.js';
import { MeetingWorklistQuery } from './meeting-worklist.query.js';
import { MeetingWorklist } from './meeting-worklist.service.js';
import { StrategyMeetingController } from './strategy-meeting.controller.js';
import { StrategyMeetingQuery } from './strategy-meeting.query.js';
import { StrategyMeetingRepository } from './strategy-meeting.repository.js';
import {
  AttendanceRow,
  DecisionRow,
  InformationRow,
  InvitedRow,
  MeetingEndRow,
  StrategyMeetingRow,
} from './strategy-meeting.row.js';
import { StrategyMeetingService } from './strategy-meeting.service.js';

export const strategyMeetingFeature: Feature = {
  entities: [
    StrategyMeetingRow,
    InvitedRow,
    AttendanceRow,
    InformationRow,
    DecisionRow,
    ActionRow,
    ActionOwnerRow,
    ActionEndRow,
    MeetingEndRow,
  ],
  controllers: [StrategyMeetingController, MeetingActionController, MeetingWorklistController],
  providers: [
    StrategyMeetingService,
    StrategyMeetingRepository,
    StrategyMeetingQuery,
    MeetingRecord,
    MeetingActionService,
    MeetingWorklist,
    MeetingWorklistQuery,
  ],
};
