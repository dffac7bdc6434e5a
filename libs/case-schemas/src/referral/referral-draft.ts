import { IsIn, IsString } from 'class-validator';
import { agencies, type Agency } from '../agency.js';
import { Consent } from '../consent/consent.js';
import { ConsentOverride } from '../consent/consent-override.js';
import { SafeContact } from '../consent/safe-contact.js';
import { RiskAssessment } from '../incident/risk-assessment.js';
import { Person } from '../person/person.js';
import { sharingPurposeCodes, type SharingPurpose } from '../sharing/purpose.js';
import { leftOpen, MayBeMissing } from '../wire/left-open.js';
import { Line, One, Optional, Text } from '../wire/text.js';
import { ChildsVoice } from './childs-voice.js';
import { IncidentAsTold } from './new-referral.js';
import { referralPriorities, type ReferralPriority } from './referral-priority.js';

@MayBeMissing
export class IncidentDraft extends leftOpen(IncidentAsTold) {}

/** Somebody of whom not even the names are asked for yet; a name or a number that is there is a whole one. */
@MayBeMissing
export class PersonDraft extends leftOpen(Person) {}

@MayBeMissing
export class ConsentDraft extends leftOpen(Consent) {}

@MayBeMissing
export class OverrideDraft extends leftOpen(ConsentOverride) {}

@MayBeMissing
export class RiskAssessmentDraft extends leftOpen(RiskAssessment) {}

@MayBeMissing
export class ChildsVoiceDraft extends leftOpen(ChildsVoice) {}

/**
 * What somebody has begun to say of a person whom another agency should help: nothing has to be in it, and what is in it must be
 * what it would be in a referral. It is written out, for of a class that extends one that extends one each fault is told twice.
 */
export class ReferringOnDraft {
  @Optional()
  @IsIn(agencies)
  to?: Agency;

  @Optional()
  @IsIn(sharingPurposeCodes)
  purpose?: SharingPurpose;

  @Optional()
  @One(() => ConsentDraft)
  consent?: ConsentDraft;

  @Optional()
  @One(() => OverrideDraft)
  override?: OverrideDraft;

  @Optional()
  @One(() => SafeContact)
  safeContact?: SafeContact;

  @Optional()
  @One(() => RiskAssessmentDraft)
  riskAssessment?: RiskAssessmentDraft;

  @Optional()
  @IsString()
  @Text()
  summary?: string;

  @Optional()
  @One(() => ChildsVoiceDraft)
  childsVoice?: ChildsVoiceDraft;

  @Optional()
  @IsString()
  @Line()
  requestedService?: string;

  @Optional()
  @IsIn(referralPriorities)
  priority?: ReferralPriority;
}

/** A referral that somebody has begun to write, which comes of no other. */
export class ReferralDraft extends ReferringOnDraft {
  @Optional()
  @One(() => IncidentDraft)
  incident?: IncidentDraft;

  @Optional()
  @One(() => PersonDraft)
  person?: PersonDraft;
}
