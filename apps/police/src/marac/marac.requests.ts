import { IsDay, Optional, Text } from '#libs/case-schemas';
import { IsBoolean, IsInt, IsString, Min } from 'class-validator';

export class MaracBody {
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

  /** How often it was written down when somebody looked: a new word is refused when another came since. */
  @IsInt()
  @Min(0)
  version: number;
}
