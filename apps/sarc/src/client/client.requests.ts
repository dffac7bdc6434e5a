import { incidentCategoryCodes, IsInstant, Optional, ReferringOn, type IncidentCategory } from '#libs/case-schemas';
import { IsPage } from '#libs/http';
import { IsIn, IsInt, Min } from 'class-validator';

export class ClientsQuestion {
  @Optional()
  @IsPage()
  page?: number;
}

/** A referral of somebody who came by themselves, from the version of their record that the practitioner was looking at. */
export class ReferClientBody extends ReferringOn {
  @IsInt()
  @Min(1)
  version: number;

  /** What is told of what happened: a sexual offence, when the record says, unless it is said otherwise here. */
  @Optional()
  @IsIn(incidentCategoryCodes)
  category?: IncidentCategory;

  @Optional()
  @IsInstant()
  occurredAt?: string;
}
