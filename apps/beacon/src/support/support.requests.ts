import {
  contactChannels,
  IsDay,
  IsInstant,
  Line,
  ListOf,
  Optional,
  Text,
  type ContactChannel,
} from '#libs/case-schemas';
import { SOMETHING } from '#libs/http';
import { ArrayMinSize, IsBoolean, IsIn, IsInt, IsString, Matches, Min } from 'class-validator';
import { StepBody } from '../referral/referral.requests.js';
import { needAreaCodes, type NeedArea } from './need.data.js';
import {
  contactResults,
  interests,
  needLevels,
  ownViews,
  type ContactResult,
  type Interest,
  type NeedLevel,
  type OwnViewOfIt,
} from './support.js';

export class ContactAttemptBody extends StepBody {
  @IsIn(Object.keys(contactChannels))
  channel: ContactChannel;

  @IsInstant()
  at: string;

  @IsIn(contactResults)
  result: ContactResult;

  @Optional()
  @IsString()
  @Text(2000)
  note?: string;

  /** Why it was done although it was not safe. */
  @Optional()
  @IsString()
  @Text(2000)
  despite?: string;
}

export class Need {
  @IsIn(needAreaCodes)
  area: NeedArea;

  @IsIn(needLevels)
  level: NeedLevel;

  @Optional()
  @IsString()
  @Text(2000)
  words?: string;
}

export class NeedsAssessmentBody extends StepBody {
  @IsDay()
  assessedOn: string;

  @ListOf(() => Need, needAreaCodes.length)
  @ArrayMinSize(1)
  needs: Need[];
}

export class PlannedActionBody extends StepBody {
  @IsString()
  @Matches(SOMETHING)
  @Text(2000)
  what: string;

  @IsString()
  @Matches(SOMETHING)
  @Line()
  who: string;

  @Optional()
  @IsIn(needAreaCodes)
  area?: NeedArea;

  @Optional()
  @IsDay()
  by?: string;
}

export class ActionEndedBody extends StepBody {
  @IsInt()
  @Min(1)
  action: number;

  @IsIn(['done', 'dropped'])
  how: 'done' | 'dropped';

  @Optional()
  @IsString()
  @Text(2000)
  why?: string;
}

export class OwnViewBody extends StepBody {
  @IsIn(ownViews)
  view: OwnViewOfIt;

  @Optional()
  @IsString()
  @Text(2000)
  words?: string;
}

export class MaracBody extends StepBody {
  /** Whether the incident was referred to MARAC. */
  @IsBoolean()
  referred: boolean;

  /** Needed where it was. */
  @Optional()
  @IsDay()
  referredOn?: string;

  /** Once the conference has discussed it. */
  @Optional()
  @IsDay()
  discussedOn?: string;

  /** Why it was referred, or was not: needed where it was not. */
  @Optional()
  @IsString()
  @Text(2000)
  because?: string;
}

export class RestorativeJusticeBody extends StepBody {
  @IsIn(interests)
  interest: Interest;

  @Optional()
  @IsString()
  @Text(2000)
  words?: string;
}
