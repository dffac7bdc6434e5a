import {
  amendmentReasons,
  codesOf,
  Consent,
  errorReasons,
  One,
  Optional,
  Person,
  RiskAssessment,
  SafeContact,
  Text,
  withdrawalReasons,
  type AmendmentReason,
  type ErrorReason,
  type WithdrawalReason,
} from '#libs/case-schemas';
import { statuses, type Status } from '#libs/referral-lifecycle';
import { IsPage, SOMETHING } from '#libs/http';
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
  @Matches(SOMETHING)
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

export class DisputeBody extends StepBody {
  @IsString()
  @Matches(SOMETHING)
  @Text(2000)
  explanation: string;
}

export class EnterInErrorBody extends StepBody {
  @IsIn(codesOf(errorReasons))
  reason: ErrorReason;

  @Optional()
  @IsString()
  @Text(2000)
  explanation?: string;
}

/** What the person answered since the referral was sent. */
export class ConsentBody extends StepBody {
  @One(() => Consent)
  consent: Consent;
}

/** What was wrong, as it should read; what is left out stays as it is. */
export class AmendBody extends StepBody {
  @IsIn(codesOf(amendmentReasons))
  reason: AmendmentReason;

  @Optional()
  @IsString()
  @Text(2000)
  explanation?: string;

  @Optional()
  @One(() => Person)
  person?: Person;

  @Optional()
  @One(() => RiskAssessment)
  riskAssessment?: RiskAssessment;

  @Optional()
  @One(() => SafeContact)
  safeContact?: SafeContact;

  @Optional()
  @IsString()
  @Text()
  summary?: string;
}
