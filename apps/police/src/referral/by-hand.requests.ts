import { Line, Optional, ReferringOn, ReferringOnDraft } from '#libs/case-schemas';
import { IsString, IsUUID } from 'class-validator';

/** Somebody who is named in an incident, whom an officer refers by hand. What happened and who they are the incident says. */
export class PersonReferral extends ReferringOn {
  @IsUUID()
  incidentId: string;

  /** By the police's own reference of them. */
  @IsString()
  @Line(64)
  personRecordId: string;
}

/** One that an officer has begun to write. */
export class PersonReferralDraft extends ReferringOnDraft {
  @Optional()
  @IsUUID()
  incidentId?: string;

  @Optional()
  @IsString()
  @Line(64)
  personRecordId?: string;
}
