import { Text } from '#libs/case-schemas';
import { SOMETHING } from '#libs/http';
import { IsIn, IsString, Matches } from 'class-validator';
import { StepBody } from '../referral/referral.requests.js';
import { teams, type Team } from './team.js';

export class MoveBody extends StepBody {
  @IsIn(teams)
  team: Team;

  /** Why it is that team's. */
  @IsString()
  @Matches(SOMETHING)
  @Text(2000)
  explanation: string;
}
