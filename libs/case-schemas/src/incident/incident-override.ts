import { IsIn, IsString } from 'class-validator';
import { agencies, type Agency } from '../agency.js';
import { ConsentOverride } from '../consent/consent-override.js';
import { Line, Optional } from '../wire/text.js';

/** A decision about somebody in an incident: this agency is told without their yes. */
export class IncidentOverride extends ConsentOverride {
  @IsIn(agencies)
  recipient: Agency;

  /** Whose yes is missing, where it is not the one victim's: their `recordId`. */
  @Optional()
  @IsString()
  @Line(64)
  personRecordId?: string;
}
