import { Optional, Text } from '#libs/case-schemas';
import { SOMETHING } from '#libs/http';
import { IsIn, IsString, Matches } from 'class-validator';
import { StepBody } from '../referral/referral.requests.js';
import { strategyDiscussions, type StrategyDiscussion } from './triage.js';
import { triageGrades, type TriageGrade } from './triage-grade.js';

export class TriageBody extends StepBody {
  @IsIn(triageGrades)
  grade: TriageGrade;

  @IsString()
  @Matches(SOMETHING)
  @Text(2000)
  why: string;

  @IsIn(strategyDiscussions)
  strategyDiscussion: StrategyDiscussion;

  /** The grade that it has, where it has one already. */
  @Optional()
  @IsIn(triageGrades)
  instead?: TriageGrade;
}
