import { incidentCategoryCodes, IsInstant, Optional, ReferringOn, type IncidentCategory } from '#libs/case-schemas';
import { IsPage } from '#libs/http';
import { IsIn, IsInt, Min } from 'class-validator';
import { dutyPiles, type DutyPile } from './client-duty.js';

export class ClientsQuestion {
  /** Children of whom the safeguarding hub has still to be told. */
  @Optional()
  @IsIn(dutyPiles)
  status?: DutyPile;

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
