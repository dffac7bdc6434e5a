import { codesOf, IsDay, One, Optional, Text } from '#libs/case-schemas';
import { IsPage, SOMETHING } from '#libs/http';
import { IsIn, IsInt, IsString, Matches, Min } from 'class-validator';
import { StepBody } from '../referral/referral.requests.js';
import { actionPiles, meetingPiles, type ActionPile, type MeetingPile } from './meeting-worklist.js';
import { actionStates, type ActionState } from './strategy-meeting.data.js';
import { SomebodyBody } from './strategy-meeting.requests.js';

export class ActionBody extends StepBody {
  @IsString()
  @Matches(SOMETHING)
  @Text(2000)
  what: string;

  @IsDay()
  dueOn: string;

  /** May be left out until the meeting is closed. */
  @Optional()
  @One(() => SomebodyBody)
  owner?: SomebodyBody;
}

export class ActionOwnerBody extends StepBody {
  /** Its place in the list, from 1. */
  @IsInt()
  @Min(1)
  action: number;

  @One(() => SomebodyBody)
  owner: SomebodyBody;
}

export class ActionEndBody extends StepBody {
  /** Its place in the list, from 1. */
  @IsInt()
  @Min(1)
  action: number;

  @IsIn(codesOf(actionStates))
  state: ActionState;

  @IsString()
  @Matches(SOMETHING)
  @Text(2000)
  words: string;
}

export class MeetingQuestion {
  @Optional()
  @IsIn(meetingPiles)
  pile?: MeetingPile;

  @Optional()
  @IsPage()
  page?: number;
}

export class ActionQuestion {
  @Optional()
  @IsIn(actionPiles)
  pile?: ActionPile;

  @Optional()
  @IsPage()
  page?: number;
}
