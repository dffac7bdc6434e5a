import { ArrayMinSize, IsBoolean, IsIn, IsString, Length } from 'class-validator';
import { Consent } from '../consent/consent.js';
import { SafeContact } from '../consent/safe-contact.js';
import { Person } from '../person/person.js';
import { ChildsVoice } from '../referral/childs-voice.js';
import { ListOf, One, Optional, Text } from '../wire/text.js';
import { IsInstant } from '../wire/time.js';
import { incidentCategoryCodes, type IncidentCategory } from './category.js';
import { IncidentOverride } from './incident-override.js';
import { Place } from './place.js';
import { RiskAssessment } from './risk-assessment.js';

export const incidentRoles = ['victim', 'suspect', 'witness', 'child', 'reporter'] as const;
export type IncidentRole = (typeof incidentRoles)[number];

/** Where a child was who is named because of an incident: a child of the household is told of although they were elsewhere. */
export const childWhereabouts = ['present', 'in-the-household'] as const;
export type ChildWhereabouts = (typeof childWhereabouts)[number];

/** One person's part in one incident. */
export class Involvement {
  @IsIn(incidentRoles)
  role: IncidentRole;

  @One(() => Person)
  person: Person;

  /** Said in either part when the same person is named as victim and as suspect, because each accuses the other. */
  @Optional()
  @IsBoolean()
  counterAllegation?: boolean;

  /** Of a child in the role `child`; left out where nobody knows. */
  @Optional()
  @IsIn(childWhereabouts)
  childWas?: ChildWhereabouts;

  /** Of a child: whether they were spoken to, and what they said. It goes with what is told of this child and of nobody else. */
  @Optional()
  @One(() => ChildsVoice)
  childsVoice?: ChildsVoice;
}

/** Something that happened, as the police's computer system reports it. */
export class Incident {
  /** The number by which the reporting agency knows it. */
  @Optional()
  @IsString()
  @Length(1, 64)
  reference?: string;

  @Optional()
  @IsString()
  @Length(1, 64)
  reportingOfficer?: string;

  @IsInstant()
  occurredAt: string;

  @IsInstant()
  reportedAt: string;

  @IsIn(incidentCategoryCodes)
  category: IncidentCategory;

  @Optional()
  @One(() => Place)
  place?: Place;

  @ListOf(() => Involvement, 100)
  @ArrayMinSize(1)
  people: Involvement[];

  @Optional()
  @One(() => RiskAssessment)
  riskAssessment?: RiskAssessment;

  @Optional()
  @ListOf(() => Consent)
  consent?: Consent[];

  /** Why somebody is told without a yes, or against a no, each by whoever decided it. */
  @Optional()
  @ListOf(() => IncidentOverride)
  overrides?: IncidentOverride[];

  @Optional()
  @One(() => SafeContact)
  safeContact?: SafeContact;

  @Optional()
  @IsString()
  @Text()
  summary?: string;
}
