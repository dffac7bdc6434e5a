import { IsDay } from '#libs/case-schemas';
import { IsIn } from 'class-validator';
import { StepBody } from '../referral/referral.requests.js';
import { assessmentTools, type AssessmentTool } from './assessment-tool.js';

export class AssessmentBody extends StepBody {
  @IsIn(Object.keys(assessmentTools))
  tool: AssessmentTool;

  /** The day on which it was finished. */
  @IsDay()
  doneOn: string;
}
