import {
  codesOf,
  errorReasons,
  Line,
  One,
  Optional,
  referralOutcomes,
  referralPriorities,
  rejectionReasons,
  reopeningReasons,
  Text,
  type ErrorReason,
  type ReferralOutcome,
  type ReferralPriority,
  type RejectionReason,
  type ReopeningReason,
} from '#libs/case-schemas';
import { IsPage, SOMETHING } from '#libs/http';
import { IsIn, IsInt, IsString, Matches, Max, Min } from 'class-validator';
import { filters, type QueueFilter } from './referral-queue.js';

export class QueueQuestion {
  @Optional()
  @IsIn(filters)
  status?: QueueFilter;

  @Optional()
  @IsPage()
  page?: number;
}

/** In a body and not in an address, which others write down. */
export class SearchBody {
  @IsString()
  @Matches(SOMETHING)
  @Line(100)
  text: string;

  @Optional()
  @IsInt()
  @Min(1)
  @Max(10_000)
  page?: number;
}

/** A colleague of whom no list is kept here: their user name and their name to show. */
export class Colleague {
  @IsString()
  @Line(64)
  subject: string;

  @IsString()
  @Line()
  name: string;
}

/** The version that the practitioner was looking at: a step is refused when something has happened since. */
export class StepBody {
  @IsInt()
  @Min(1)
  version: number;
}

export class AssignBody extends StepBody {
  @IsIn(['me', 'nobody', 'colleague'])
  to: 'me' | 'nobody' | 'colleague';

  /** Said where it goes to one. */
  @Optional()
  @One(() => Colleague)
  colleague?: Colleague;
}

export class PrioritiseBody extends StepBody {
  @IsIn(referralPriorities)
  priority: ReferralPriority;
}

export class AskBody extends StepBody {
  @IsString()
  @Matches(SOMETHING)
  @Text(2000)
  question: string;
}

export class RejectBody extends StepBody {
  @IsIn(codesOf(rejectionReasons))
  reason: RejectionReason;

  @IsString()
  @Matches(SOMETHING)
  @Text(2000)
  explanation: string;
}

export class ProgressBody extends StepBody {
  @IsString()
  @Matches(SOMETHING)
  @Text(2000)
  note: string;
}

export class ConcludeBody extends StepBody {
  @IsIn(codesOf(referralOutcomes))
  outcome: ReferralOutcome;

  @Optional()
  @IsString()
  @Text(2000)
  note?: string;

  @Optional()
  @IsString()
  @Matches(SOMETHING)
  @Text(2000)
  evidence?: string;
}

export class UpholdBody extends StepBody {
  @IsString()
  @Matches(SOMETHING)
  @Text(2000)
  explanation: string;
}

export class ReopenBody extends StepBody {
  @IsIn(codesOf(reopeningReasons))
  reason: ReopeningReason;

  @Optional()
  @IsString()
  @Text(2000)
  explanation?: string;
}

export class EnterInErrorBody extends StepBody {
  @IsIn(codesOf(errorReasons))
  reason: ErrorReason;

  @Optional()
  @IsString()
  @Text(2000)
  explanation?: string;
}
