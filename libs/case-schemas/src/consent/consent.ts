import { IsIn, IsString } from 'class-validator';
import { agencies, type Agency } from '../agency.js';
import { Line, Optional } from '../wire/text.js';
import { IsInstant } from '../wire/time.js';

export const consentDecisions = ['given', 'refused', 'withdrawn', 'not-asked'] as const;
export type ConsentDecision = (typeof consentDecisions)[number];

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
}
