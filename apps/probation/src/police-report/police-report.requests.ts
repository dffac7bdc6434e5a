import {
  incidentCategoryCodes,
  IsInstant,
  Line,
  Optional,
  referralPriorities,
  Text,
  type IncidentCategory,
  type ReferralPriority,
} from '#libs/case-schemas';
import { SOMETHING } from '#libs/http';
import { IsIn, IsString, IsUUID, Matches } from 'class-validator';

export class PoliceReportBody {
  /** The breach that is reported; left out, it is a matter of serious harm, and `at` says when. */
  @Optional()
  @IsUUID()
  breachId?: string;

  @Optional()
  @IsInstant()
  at?: string;

  @IsString()
  @Text()
  @Matches(SOMETHING)
  summary: string;

  @Optional()
  @IsIn(incidentCategoryCodes)
  category?: IncidentCategory;

  @Optional()
  @IsString()
  @Line()
  requestedService?: string;

  @Optional()
  @IsIn(referralPriorities)
  priority?: ReferralPriority;
}
