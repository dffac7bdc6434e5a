import { codesOf, IsDay, IsInstant, Line, ListOf, Optional, Text } from '#libs/case-schemas';
import { SOMETHING } from '#libs/http';
import { ArrayMinSize, IsBoolean, IsIn, IsInt, IsString, Matches, Min } from 'class-validator';
import { StepBody } from '../referral/referral.requests.js';
import { decisionCodes, partners, type DecisionCode, type Partner } from './strategy-meeting.data.js';

/** Somebody of an agency, by name. */
export class SomebodyBody {
  @IsIn(codesOf(partners))
  agency: Partner;

  @IsString()
  @Matches(SOMETHING)
  @Line()
  name: string;
}

export class InvitedBody extends SomebodyBody {
  /** What they are there: a social worker, a health visitor. */
  @IsString()
  @Matches(SOMETHING)
  @Line()
  role: string;
}

export class CallBody extends StepBody {
  /** When they meet; also a moment that has been, where they have met already. */
  @IsInstant()
  plannedFor: string;

  @IsString()
  @Matches(SOMETHING)
  @Text(2000)
  reason: string;

  @ListOf(() => InvitedBody)
  @ArrayMinSize(1)
  invited: InvitedBody[];
}

export class InviteBody extends StepBody {
  @ListOf(() => InvitedBody)
  @ArrayMinSize(1)
  invited: InvitedBody[];
}

export class AttendedBody {
  /** Which of those who were invited: their place in the list, from 1. */
  @IsInt()
  @Min(1)
  invited: number;

  @IsBoolean()
  present: boolean;

  @Optional()
  @IsString()
  @Line()
  whyAbsent?: string;
}

export class AttendanceBody extends StepBody {
  @ListOf(() => AttendedBody)
  @ArrayMinSize(1)
  attendance: AttendedBody[];
}

export class InformationBody extends StepBody {
  @IsIn(codesOf(partners))
  agency: Partner;

  @IsString()
  @Matches(SOMETHING)
  @Line()
  name: string;

  @IsString()
  @Matches(SOMETHING)
  @Text()
  words: string;
}

export class DecisionBody extends StepBody {
  @IsIn(decisionCodes)
  decision: DecisionCode;

  @IsString()
  @Matches(SOMETHING)
  @Text(2000)
  reasons: string;
}

export class CloseBody extends StepBody {
  @IsString()
  @Matches(SOMETHING)
  @Text()
  minutes: string;

  @Optional()
  @IsDay()
  nextReviewOn?: string;
}

export class CallOffBody extends StepBody {
  @IsString()
  @Matches(SOMETHING)
  @Text(2000)
  why: string;
}
