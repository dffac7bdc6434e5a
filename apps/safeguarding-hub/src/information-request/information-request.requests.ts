import {
  agencies,
  codesOf,
  Consent,
  ConsentOverride,
  IsInstant,
  One,
  Optional,
  requestWithdrawalReasons,
  Text,
  type Agency,
  type RequestWithdrawalReason,
} from '#libs/case-schemas';
import { IsPage, SOMETHING } from '#libs/http';
import { IsIn, IsString, Matches } from 'class-validator';
import { StepBody } from '../referral/referral.requests.js';

/** What is late is part of what waits. */
export const requestPiles = ['waiting', 'overdue', 'answered'] as const;
export type RequestPile = (typeof requestPiles)[number];

export class RequestsQuestion {
  /** `waiting` when left out. */
  @Optional()
  @IsIn(requestPiles)
  pile?: RequestPile;

  @Optional()
  @IsPage()
  page?: number;
}

/** What a partner is asked about the person of a contact. */
export class AskPartnerBody extends StepBody {
  @IsIn(agencies)
  to: Agency;

  /** In words for this partner alone: nothing of what was feared goes with it but what is said here. */
  @IsString()
  @Matches(SOMETHING)
  @Text(2000)
  question: string;

  /** Why the hub needs to know. */
  @IsString()
  @Matches(SOMETHING)
  @Text(2000)
  why: string;

  /** By when the answer is needed, where that is sooner than the rule says. */
  @Optional()
  @IsInstant()
  answerBy?: string;

  /** What the person answered when asked about this agency. */
  @Optional()
  @One(() => Consent)
  consent?: Consent;

  /** Who decided to ask without their yes, and why. */
  @Optional()
  @One(() => ConsentOverride)
  override?: ConsentOverride;
}

export class WithdrawRequestBody extends StepBody {
  @IsIn(codesOf(requestWithdrawalReasons))
  reason: RequestWithdrawalReason;
}
