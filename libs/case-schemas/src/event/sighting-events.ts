import { IsIn, IsString, IsUUID, Length } from 'class-validator';
import { agencies, type Agency } from '../agency.js';
import { incidentCategoryCodes, type IncidentCategory } from '../incident/category.js';
import { incidentRoles, type IncidentRole } from '../incident/incident.js';
import { MaracReferral } from '../incident/marac-referral.js';
import { riskGrades, type RiskGrade } from '../incident/risk-assessment.js';
import { suspectStandings, type SuspectStanding } from '../incident/suspect-standing.js';
import { Person } from '../person/person.js';
import { Line, ListOf, One, Optional } from '../wire/text.js';
import { IsInstant } from '../wire/time.js';

/** Which incident, in the words of the agency that first recorded it: told by five agencies it is still one. */
export class IncidentKey {
  @IsIn(agencies)
  recordedBy: Agency;

  @IsString()
  @Length(1, 64)
  id: string;
}

/** A record of another agency from which the teller made its own: both are of one person. */
export class RecordOfOrigin {
  @IsIn(agencies)
  agency: Agency;

  @IsString()
  @Length(1, 64)
  personRecordId: string;
}

/** To whom the teller has referred the person, by the number that both of them know the referral by. */
export class ReferredTo {
  @IsIn(agencies)
  agency: Agency;

  @IsUUID()
  referralId: string;
}

/** One person in one role in one incident: identity and category, no account of what happened. */
export class PersonSighted {
  @IsString()
  @Length(1, 64)
  personRecordId: string;

  @One(() => IncidentKey)
  incident: IncidentKey;

  @Optional()
  @IsString()
  @Line(64)
  incidentReference?: string;

  @IsInstant()
  occurredAt: string;

  @IsInstant()
  reportedAt: string;

  @IsIn(incidentCategoryCodes)
  category: IncidentCategory;

  @IsIn(incidentRoles)
  role: IncidentRole;

  @One(() => Person)
  person: Person;

  /** The teller's own referral about this person, by which it wants to be told of a repeat. */
  @Optional()
  @IsUUID()
  referralId?: string;

  /** How grave the teller thinks what happened, where somebody assessed the risk. */
  @Optional()
  @IsIn(riskGrades)
  grade?: RiskGrade;

  /** Of a suspect: how far the law has come with this incident. Suspected when left out. */
  @Optional()
  @IsIn(suspectStandings)
  standing?: SuspectStanding;

  /** Of a victim: that this incident was referred to MARAC, as the teller knows it by now. */
  @Optional()
  @One(() => MaracReferral)
  marac?: MaracReferral;

  /** Where the teller knows the person by a referral: the record of whoever referred them. */
  @Optional()
  @One(() => RecordOfOrigin)
  madeFrom?: RecordOfOrigin;

  /** The referrals about this person in this part that go on, to those who may be warned because they hold them. */
  @Optional()
  @ListOf(() => ReferredTo, 20)
  referredTo?: ReferredTo[];
}
