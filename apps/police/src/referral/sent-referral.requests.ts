import { codesOf, Optional, Text, withdrawalReasons, type WithdrawalReason } from '#libs/case-schemas';
import { statuses, type Status } from '#libs/referral-lifecycle';
import { IsPage } from '#libs/http';
import { IsIn, IsInt, IsString, Matches, Min } from 'class-validator';

export class ReferralFilter {
  @Optional()
  @IsIn(statuses)
  status?: Status;

  @Optional()
  @IsPage()
  page?: number;
}

/** The version that the officer was looking at: a step is refused when something has happened since. */
class StepBody {
  @IsInt()
  @Min(1)
  version: number;
}

export class AnswerBody extends StepBody {
  @IsString()
  @Matches(/\S/)
  @Text(2000)
  answer: string;
}

export class WithdrawBody extends StepBody {
  @IsIn(codesOf(withdrawalReasons))
  reason: WithdrawalReason;

  @Optional()
  @IsString()
  @Text(2000)
  explanation?: string;
}
