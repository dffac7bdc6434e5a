import { ArrayMaxSize, IsArray, IsIn, IsString } from 'class-validator';
import { agencies, type Agency } from '../agency.js';
import { Line, Optional } from '../wire/text.js';
import { IsInstant } from '../wire/time.js';

export const consentDecisions = ['given', 'refused', 'withdrawn', 'not-asked'] as const;
export type ConsentDecision = (typeof consentDecisions)[number];

/** What an answer is about; an answer without a scope is about all that the agreement lets cross. */
export const consentScopes = ['identity', 'contact', 'circumstances', 'risk', 'child', 'wishes'] as const;
export type ConsentScope = (typeof consentScopes)[number];

export const notAskedReasons = {
  'unsafe-to-ask': 'To ask would put somebody in danger',
  'lacks-capacity': 'The person cannot decide this',
  'could-not-be-reached': 'The person could not be reached',
  'no-time': 'Help could not wait for an answer',
  'not-required': 'The law does not ask for it',
  other: 'Another reason',
} as const;
export type NotAskedReason = keyof typeof notAskedReasons;

/** One answer to one question: may this agency be told, for this purpose? A record, not a tick. */
export class Consent {
  @IsIn(['victim-support', 'safeguarding', 'medical', 'other'])
  purpose: 'victim-support' | 'safeguarding' | 'medical' | 'other';

  @IsIn(agencies)
  recipient: Agency;

  @IsIn(consentDecisions)
  decision: ConsentDecision;

  /** Why nobody was asked, or what was said. */
  @Optional()
  @IsString()
  @Line()
  reason?: string;

  @Optional()
  @IsIn(['self', 'parent', 'other'])
  by?: 'self' | 'parent' | 'other';

  @IsInstant()
  at: string;

  @Optional()
  @IsIn(['in-person', 'phone', 'writing', 'online', 'other'])
  how?: 'in-person' | 'phone' | 'writing' | 'online' | 'other';

  /** The person whose answer it is, where an incident has several victims: their `recordId`. */
  @Optional()
  @IsString()
  @Line(64)
  personRecordId?: string;

  /** Of what the person was thinking; an answer without it is about everything. */
  @Optional()
  @IsArray()
  @ArrayMaxSize(consentScopes.length)
  @IsIn(consentScopes, { each: true })
  scope?: ConsentScope[];

  /** From this moment on a yes is none any more. */
  @Optional()
  @IsInstant()
  expiresAt?: string;

  /** Who answered, where it was not the person themselves. */
  @Optional()
  @IsString()
  @Line()
  byName?: string;

  /** The worker who asked and wrote it down. */
  @Optional()
  @IsString()
  @Line()
  recordedBy?: string;

  @Optional()
  @IsIn(Object.keys(notAskedReasons))
  notAskedBecause?: NotAskedReason;
}
