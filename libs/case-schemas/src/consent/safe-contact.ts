import { IsBoolean, IsString } from 'class-validator';
import { Line, ListOf, Optional, Text } from '../wire/text.js';
import { SafeHours } from './safe-hours.js';

/** How somebody can be reached without putting them in danger. What is not said is not safe. */
export class SafeContact {
  @Optional()
  @IsBoolean()
  call?: boolean;

  @Optional()
  @IsBoolean()
  leaveMessage?: boolean;

  @Optional()
  @IsBoolean()
  text?: boolean;

  @Optional()
  @IsBoolean()
  letter?: boolean;

  @Optional()
  @IsString()
  @Line()
  bestTime?: string;

  @Optional()
  @IsString()
  @Text(1000)
  notes?: string;

  /** Whose it is, where an incident has several victims: their `recordId`. Another's way of contact can be a trap. */
  @Optional()
  @IsString()
  @Line(64)
  personRecordId?: string;

  @Optional()
  @IsBoolean()
  email?: boolean;

  /** What a caller says first, so that the person knows who it is and that they may speak. */
  @Optional()
  @IsString()
  @Line(64)
  codeWord?: string;

  /** The only hours in which to call, leave a message, text or e-mail; without them every hour is as safe as the channel. */
  @Optional()
  @ListOf(() => SafeHours, 14)
  hours?: SafeHours[];
}
