import { IsBoolean, IsString } from 'class-validator';
import { Line, Optional, Text } from '../wire/text.js';

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
}
