import { Line, Text } from '#libs/case-schemas';
import { SOMETHING } from '#libs/http';
import { IsIn, IsString, Matches } from 'class-validator';
import { teams, type Team } from '../triage/triage.js';
import { takeoverReasons, type TakeoverReason } from './takeover.js';

/** Whose work is taken over; nobody needs to know what of it there is, or whether there is any. */
export class TakeoverBody {
  /** Their user name. */
  @IsString()
  @Matches(SOMETHING)
  @Line()
  from: string;

  @IsIn(teams)
  team: Team;

  @IsIn(Object.keys(takeoverReasons))
  reason: TakeoverReason;

  @IsString()
  @Matches(SOMETHING)
  @Text(2000)
  explanation: string;
}
