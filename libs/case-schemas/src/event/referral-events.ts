import { IsIn, IsString, IsUUID, Length } from 'class-validator';
import { Consent } from '../consent/consent.js';
import { ConsentOverride } from '../consent/consent-override.js';
import { SafeContact } from '../consent/safe-contact.js';
import { incidentCategoryCodes, type IncidentCategory } from '../incident/category.js';
import { RiskAssessment } from '../incident/risk-assessment.js';
import { Person } from '../person/person.js';
import { ChildsVoice } from '../referral/childs-voice.js';
import {
  amendmentReasons,
  codesOf,
  errorReasons,
  referralOutcomes,
  rejectionReasons,
  reopeningReasons,
  withdrawalReasons,
  type AmendmentReason,
  type ErrorReason,
  type ReferralOutcome,
  type RejectionReason,
  type ReopeningReason,
  type WithdrawalReason,
} from '../referral/codes.js';
import { referralPriorities, type ReferralPriority } from '../referral/referral-priority.js';
import { LONGEST_CHAIN, ReferralLink } from '../referral/referral-link.js';
import { Line, ListOf, One, Optional, Text } from '../wire/text.js';
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

  /** Why it crosses without the person's yes, where it does. */
  @Optional()
  @One(() => ConsentOverride)
  override?: ConsentOverride;

  @Optional()
  @One(() => ChildsVoice)
  childsVoice?: ChildsVoice;

  /** What the sender hopes for, in the sender's words. */
  @Optional()
  @IsString()
  @Line()
  requestedService?: string;

  @Optional()
  @IsIn(referralPriorities)
  priority?: ReferralPriority;

  /** The referrals of which this one came, the first of all first; it is not in it itself. */
  @Optional()
  @ListOf(() => ReferralLink, LONGEST_CHAIN)
  chain?: ReferralLink[];
}

/** The receiver's computer has it. Nobody has decided anything. */
export class ReferralReceived extends ReferralStep {}

/** A person at the receiver's has seen it. Nobody has decided anything. */
export class ReferralOpened extends ReferralStep {}

export class ReferralAccepted extends ReferralStep {
  /** What the sender may know of why, and of what is done next. */
  @Optional()
  @IsString()
  @Text(2000)
  note?: string;
}

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

  /** By when whoever asks wants the answer. */
  @Optional()
  @IsInstant()
  answerBy?: string;
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

  /** For the outcomes that need it: see `evidenceWanted`. */
  @Optional()
  @IsString()
  @Text(2000)
  evidence?: string;
}

export class ReferralWithdrawn extends ReferralStep {
  @IsIn(codesOf(withdrawalReasons))
  reason: WithdrawalReason;

  @Optional()
  @IsString()
  @Text(2000)
  explanation?: string;
}

/** The sender puts right what it said: the whole referral as it should read now, so that old and new can be laid side by side. */
export class ReferralAmended extends ReferralStep {
  @IsIn(codesOf(amendmentReasons))
  reason: AmendmentReason;

  @Optional()
  @IsString()
  @Text(2000)
  explanation?: string;

  @One(() => ReferralSent)
  amended: ReferralSent;
}

/** The sender disagrees with a rejection. Each further dispute goes one level up. */
export class RejectionDisputed extends ReferralStep {
  @IsString()
  @Line(64)
  level: string;

  @IsString()
  @Text(2000)
  explanation: string;
}

/** The receiver has looked at it again, at the level of the dispute, and stays with its rejection. */
export class RejectionUpheld extends ReferralStep {
  @IsString()
  @Text(2000)
  explanation: string;
}

export class ReferralReopened extends ReferralStep {
  @IsIn(codesOf(reopeningReasons))
  reason: ReopeningReason;

  @Optional()
  @IsString()
  @Text(2000)
  explanation?: string;
}

/** It should never have been there. Whatever rested on it is to be looked at again. */
export class ReferralEnteredInError extends ReferralStep {
  @IsIn(codesOf(errorReasons))
  reason: ErrorReason;

  @Optional()
  @IsString()
  @Text(2000)
  explanation?: string;
}
