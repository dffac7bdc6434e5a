import { ArrayMaxSize, IsArray, IsIn, IsInt, IsString, IsUUID, Length, Min } from 'class-validator';
import { agencies, type Agency } from '../agency.js';
import { incidentCategoryCodes, type IncidentCategory } from '../incident/category.js';
import { Line, ListOf, One, Optional, Text } from '../wire/text.js';
import { IsInstant } from '../wire/time.js';

/** What the first version of an alert can speak of. */
export const repeatKinds = ['repeat-victim', 'repeat-perpetrator', 'repeat-pair'] as const;
export type RepeatKind = (typeof repeatKinds)[number];

export const findingKinds = [
  ...repeatKinds,
  'serial-perpetrator',
  'asb-case-review',
  'repeat-missing',
  'repeat-hate',
  'low-level-accumulation',
  'escalation',
] as const;
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

  @IsIn(repeatKinds)
  kind: RepeatKind;

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

export const windowUnits = ['months', 'days'] as const;
export type WindowUnit = (typeof windowUnits)[number];

/** A length of time by the calendar. */
export class AlertWindow {
  @IsInt()
  @Min(1)
  length: number;

  @IsIn(windowUnits)
  unit: WindowUnit;
}

/** In how many of the incidents a suspect stands how: being suspected is no conviction. */
export class AlertStandings {
  @Optional()
  @IsInt()
  @Min(1)
  suspected?: number;

  @Optional()
  @IsInt()
  @Min(1)
  charged?: number;

  @Optional()
  @IsInt()
  @Min(1)
  convicted?: number;
}

/**
 * What the first version has no words for: any other pattern, a window in days or none, one category, people who are counted,
 * and how a suspect stands. What the first version can say is still said by it.
 */
export class FindingAlert {
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

  /** Of incidents or, where people are counted, of people. */
  @IsInt()
  @Min(1)
  count: number;

  /** Left out where everything that is known counts, however old. */
  @Optional()
  @One(() => AlertWindow)
  window?: AlertWindow;

  /** Where each category is counted for itself. */
  @Optional()
  @IsIn(incidentCategoryCodes)
  category?: IncidentCategory;

  /** How many people it is about beside the one whom the reader has seen: those harmed, or those who reported. */
  @Optional()
  @IsInt()
  @Min(1)
  people?: number;

  /** Only to a reader who is told of suspects. */
  @Optional()
  @One(() => AlertStandings)
  standings?: AlertStandings;

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
