import { IsIn, IsString } from 'class-validator';
import { agencies, type Agency } from '../agency.js';
import { Consent } from '../consent/consent.js';
import { ConsentOverride } from '../consent/consent-override.js';
import { SafeContact } from '../consent/safe-contact.js';
import { incidentCategoryCodes, type IncidentCategory } from '../incident/category.js';
import { RiskAssessment } from '../incident/risk-assessment.js';
import { Person } from '../person/person.js';
import { sharingPurposeCodes, type SharingPurpose } from '../sharing/purpose.js';
import { Line, One, Optional, Text } from '../wire/text.js';
import { IsInstant } from '../wire/time.js';
import { ChildsVoice } from './childs-voice.js';
import { referralPriorities, type ReferralPriority } from './referral-priority.js';

/** What happened, as far as somebody knows who has no incident of their own. */
export class IncidentAsTold {
  @Optional()
  @IsString()
  @Line(64)
  reference?: string;

  @IsInstant()
  occurredAt: string;

  @IsInstant()
  reportedAt: string;

  @IsIn(incidentCategoryCodes)
  category: IncidentCategory;

  @Optional()
  @IsString()
  @Line()
  place?: string;
}

/** What one agency says of a person whom it wants another to help; what of it crosses is for their agreement to say. */
export class ReferringOn {
  @IsIn(agencies)
  to: Agency;

  @IsIn(sharingPurposeCodes)
  purpose: SharingPurpose;

  /** What the person answered when asked about this agency and this purpose. */
  @Optional()
  @One(() => Consent)
  consent?: Consent;

  @Optional()
  @One(() => ConsentOverride)
  override?: ConsentOverride;

  @Optional()
  @One(() => SafeContact)
  safeContact?: SafeContact;

  @Optional()
  @One(() => RiskAssessment)
  riskAssessment?: RiskAssessment;

  @Optional()
  @IsString()
  @Text()
  summary?: string;

  @Optional()
  @One(() => ChildsVoice)
  childsVoice?: ChildsVoice;

  @Optional()
  @IsString()
  @Line()
  requestedService?: string;

  @Optional()
  @IsIn(referralPriorities)
  priority?: ReferralPriority;
}

/** A referral that comes of no other. */
export class NewReferral extends ReferringOn {
  @One(() => IncidentAsTold)
  incident: IncidentAsTold;

  /** The one who is referred, and no one else who was there. */
  @One(() => Person)
  person: Person;
}
