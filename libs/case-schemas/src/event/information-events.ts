import { IsIn, IsString, IsUUID, Length } from 'class-validator';
import { Person } from '../person/person.js';
import { codesOf } from '../referral/codes.js';
import { Line, One, Optional, Text } from '../wire/text.js';
import { IsInstant } from '../wire/time.js';

/** How the safeguarding hub grades what it was told: red, amber, green, or blue where nothing is asked for. */
export const contactGrades = ['red', 'amber', 'green', 'blue'] as const;
export type ContactGrade = (typeof contactGrades)[number];

/** What the person's word is to a question about them. */
export const informationGrounds = ['consent', 'no-objection', 'override', 'duty'] as const;
export type InformationGround = (typeof informationGrounds)[number];

/** What a partner says it knows. Starting values of our own. */
export const informationOutcomes = {
  known: 'Known to us: this is what we can share',
  'not-known': 'We know nothing of them',
  declined: 'We know or may know of them, and do not share it',
} as const;
export type InformationOutcome = keyof typeof informationOutcomes;

/** Why a partner does not say what it knows. Starting values of our own: no source names such a list. */
export const decliningReasons = {
  'no-lawful-basis': 'We have no lawful basis to share it for this',
  'risk-to-somebody': 'Sharing it could put somebody at risk',
  'harms-investigation': 'Sharing it could harm an investigation',
  'not-ours': 'It is not ours to share: ask whoever holds it',
  'cannot-tell-who': 'What we were told is not enough to know who it is',
  other: 'Another reason',
} as const;
export type DecliningReason = keyof typeof decliningReasons;

export const requestWithdrawalReasons = {
  'contact-over': 'The hub has finished with what it was told',
  'no-longer-needed': 'The hub does not need it any more',
  'asked-in-error': 'The hub asked about the wrong person, or the wrong agency',
  'consent-withdrawn': 'The person has said no',
} as const;
export type RequestWithdrawalReason = keyof typeof requestWithdrawalReasons;

/** Every word about a request names it, and who said it when. */
export class InformationStep {
  @IsUUID()
  requestId: string;

  @IsInstant()
  at: string;

  /** The name of the person who said it; none where it follows by rule. */
  @Optional()
  @IsString()
  @Line()
  byName?: string;
}

/**
 * The safeguarding hub asks a partner what it knows of somebody. Nothing of what was feared, by whom, or of anybody else: who
 * is asked about, what is asked and why, in words for this partner alone.
 */
export class InformationRequested extends InformationStep {
  /** Id of the sharing agreement under which it crosses. */
  @IsString()
  @Length(1, 64)
  agreement: string;

  @IsString()
  @Line()
  purpose: string;

  /** As far as it takes to look them up. */
  @One(() => Person)
  person: Person;

  @IsString()
  @Text(2000)
  question: string;

  /** Why the hub needs to know. */
  @IsString()
  @Text(2000)
  why: string;

  @IsIn(informationGrounds)
  restsOn: InformationGround;

  /** Of the contact about which it is asked, where somebody has graded it. */
  @Optional()
  @IsIn(contactGrades)
  grade?: ContactGrade;

  /** By when the hub wants the answer. */
  @IsInstant()
  answerBy: string;
}

/** What a partner says of it. It may say more later: each word stands beside those before. */
export class InformationGiven extends InformationStep {
  @IsIn(codesOf(informationOutcomes))
  outcome: InformationOutcome;

  /** Where it declines. */
  @Optional()
  @IsIn(codesOf(decliningReasons))
  reason?: DecliningReason;

  @Optional()
  @IsString()
  @Text()
  words?: string;
}

/** The hub does not ask any more: whoever was asked need not answer. */
export class InformationRequestWithdrawn extends InformationStep {
  @IsIn(codesOf(requestWithdrawalReasons))
  reason: RequestWithdrawalReason;
}
