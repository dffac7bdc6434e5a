import { IsIn, IsInt, IsString, Max, Min } from 'class-validator';
import { Line, Optional, Text } from '../wire/text.js';

export const riskGrades = ['standard', 'medium', 'high'] as const;
export type RiskGrade = (typeof riskGrades)[number];

/** What a risk tool said, and what the person who used it made of that: judgement can lift a low score. */
export class RiskAssessment {
  @IsIn(['DASH', 'DARA', 'SafeLives-RIC', 'other'])
  tool: 'DASH' | 'DARA' | 'SafeLives-RIC' | 'other';

  @Optional()
  @IsString()
  @Line(32)
  toolVersion?: string;

  /** Ticks; the meaning of a number depends on the tool. */
  @Optional()
  @IsInt()
  @Min(0)
  @Max(100)
  score?: number;

  @IsIn(riskGrades)
  grade: RiskGrade;

  @Optional()
  @IsString()
  @Line()
  gradedBy?: string;

  @Optional()
  @IsString()
  @Text(2000)
  professionalJudgement?: string;
}
