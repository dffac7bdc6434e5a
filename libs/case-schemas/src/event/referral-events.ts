import { IsIn, IsString, IsUUID, Length } from 'class-validator';
import { Consent } from '../consent/consent.js';
import { SafeContact } from '../consent/safe-contact.js';
import { incidentCategoryCodes, type IncidentCategory } from '../incident/category.js';
import { RiskAssessment } from '../incident/risk-assessment.js';
import { Person } from '../person/person.js';
import {
  codesOf,
  referralOutcomes,
  rejectionReasons,
  withdrawalReasons,
  type ReferralOutcome,
  type RejectionReason,
  type WithdrawalReason,
} from '../referral/codes.js';
import { Line, One, Optional, Text } from '../wire/text.js';
import { IsInstant } from '../wire/time.js';

/** What a receiver needs to know of the incident behind a referral. */
export class IncidentInBrief {
  @IsUUID()
  id: string;

  @Optional()
  @IsString()
  @Line(64)
  reference?: string;

  @IsInstant()
  occurredAt: string;

  @IsInstant()
  reportedAt: string;

  @IsIn(incidentCategoryCodes)
  category: IncidentCategory;

  @Optional()
  @IsString()
  @Line()
  place?: string;
}

/** Every step of the conversation names the referral, and who took the step when. */
export class ReferralStep {
  @IsUUID()
  referralId: string;

  @IsInstant()
  at: string;

  /** The name of the person who took it; none where a computer did. */
  @Optional()
  @IsString()
  @Line()
  byName?: string;
}

export class ReferralSent extends ReferralStep {
  /** Id of the sharing agreement under which it crosses. */
  @IsString()
  @Length(1, 64)
  agreement: string;

  @IsString()
  @Line()
  purpose: string;

  @One(() => IncidentInBrief)
  incident: IncidentInBrief;

  /** The one who is referred, and no one else who was there. */
  @One(() => Person)
  person: Person;

  @Optional()
  @One(() => RiskAssessment)
  riskAssessment?: RiskAssessment;

  @Optional()
  @One(() => Consent)
  consent?: Consent;

  @Optional()
  @One(() => SafeContact)
  safeContact?: SafeContact;

  @Optional()
  @IsString()
  @Text()
  summary?: string;
}

/** The receiver's computer has it. Nobody has decided anything. */
export class ReferralReceived extends ReferralStep {}

export class ReferralAccepted extends ReferralStep {}

export class ReferralRejected extends ReferralStep {
  @IsIn(codesOf(rejectionReasons))
  reason: RejectionReason;

  @IsString()
  @Text(2000)
  explanation: string;
}

export class QuestionAsked extends ReferralStep {
  @IsString()
  @Text(2000)
  question: string;
}

export class QuestionAnswered extends ReferralStep {
  @IsString()
  @Text(2000)
  answer: string;
}

export class ReferralProgressed extends ReferralStep {
  @IsString()
  @Text(2000)
  note: string;
}

export class ReferralConcluded extends ReferralStep {
  @IsIn(codesOf(referralOutcomes))
  outcome: ReferralOutcome;

  @Optional()
  @IsString()
  @Text(2000)
  note?: string;
}

export class ReferralWithdrawn extends ReferralStep {
  @IsIn(codesOf(withdrawalReasons))
  reason: WithdrawalReason;

  @Optional()
  @IsString()
  @Text(2000)
  explanation?: string;
}
