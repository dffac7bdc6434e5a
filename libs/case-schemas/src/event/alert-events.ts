import { ArrayMaxSize, IsArray, IsIn, IsInt, IsString, IsUUID, Length, Min } from 'class-validator';
import { agencies, type Agency } from '../agency.js';
import { incidentCategoryCodes, type IncidentCategory } from '../incident/category.js';
import { Line, ListOf, Optional, Text } from '../wire/text.js';
import { IsInstant } from '../wire/time.js';

export const findingKinds = ['repeat-victim', 'repeat-perpetrator', 'repeat-pair'] as const;
export type FindingKind = (typeof findingKinds)[number];

export const findingStates = ['current', 'superseded', 'withdrawn'] as const;
export type FindingState = (typeof findingStates)[number];

/** One incident behind a finding, as far as the reader may know of it. */
export class AlertEvidence {
  @IsInstant()
  occurredAt: string;

  @IsIn(incidentCategoryCodes)
  category: IncidentCategory;

  @IsArray()
  @IsIn(agencies, { each: true })
  toldBy: Agency[];
}

/** Somebody whom the reader supports or has seen has been here before. Names nobody: it says which of the reader's own referrals. */
export class RepeatAlert {
  @IsUUID()
  alertId: string;

  @IsUUID()
  findingId: string;

  @IsIn(findingKinds)
  kind: FindingKind;

  @IsIn(findingStates)
  state: FindingState;

  /** The reader's own referrals about this person. */
  @IsArray()
  @ArrayMaxSize(100)
  @IsUUID('all', { each: true })
  referralIds: string[];

  /** The reader's own person records. */
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @Length(1, 64, { each: true })
  personRecordIds: string[];

  @IsString()
  @Text(2000)
  sentence: string;

  @IsInt()
  @Min(1)
  count: number;

  @IsInt()
  @Min(1)
  windowMonths: number;

  @IsArray()
  @IsIn(agencies, { each: true })
  toldBy: Agency[];

  @ListOf(() => AlertEvidence, 100)
  evidence: AlertEvidence[];

  /** What the reader is asked to do. */
  @IsString()
  @Text(1000)
  asked: string;

  @IsString()
  @Line(64)
  policyId: string;

  @Optional()
  @IsString()
  @Line(32)
  policyVersion?: string;

  @IsInstant()
  foundAt: string;
}
