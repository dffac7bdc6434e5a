import { RiskAssessment } from '#libs/case-schemas';
import { IsInt, Min } from 'class-validator';

export class RiskAssessmentBody extends RiskAssessment {
  /** How many were written down since the report when somebody looked: a new one is refused when another came since. */
  @IsInt()
  @Min(0)
  version: number;
}
