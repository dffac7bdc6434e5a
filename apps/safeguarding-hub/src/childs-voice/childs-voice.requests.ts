import { IsInstant, Line, Optional, Text } from '#libs/case-schemas';
import { IsBoolean, IsString } from 'class-validator';
import { StepBody } from '../referral/referral.requests.js';

export class ChildsVoiceBody extends StepBody {
  @IsBoolean()
  seen: boolean;

  @Optional()
  @IsInstant()
  seenAt?: string;

  /** By name and service. */
  @Optional()
  @IsString()
  @Line()
  seenBy?: string;

  @Optional()
  @IsBoolean()
  seenAlone?: boolean;

  @Optional()
  @IsString()
  @Text(2000)
  whyNotAlone?: string;

  /** What the child said; where they said nothing, how they were. */
  @Optional()
  @IsString()
  @Text()
  ownWords?: string;

  @Optional()
  @IsString()
  @Text(2000)
  whyNotSeen?: string;
}
