import {
  Consent,
  IsInstant,
  ListOf,
  One,
  Optional,
  Person,
  SafeContact,
  Text,
  incidentCategoryCodes,
  type IncidentCategory,
} from '#libs/case-schemas';
import { IsIn, IsString, Length } from 'class-validator';

/** Somebody who turned to Beacon by themselves, whether or not they ever told the police. */
export class Contact {
  @Optional()
  @IsInstant()
  occurredAt?: string;

  @IsInstant()
  reportedAt: string;

  @IsIn(incidentCategoryCodes)
  category: IncidentCategory;

  @One(() => Person)
  person: Person;

  /** The police's number for it, where there is one: it keeps one incident from being counted twice. */
  @Optional()
  @IsString()
  @Length(1, 64)
  policeReference?: string;

  @Optional()
  @ListOf(() => Consent)
  consent?: Consent[];

  @Optional()
  @One(() => SafeContact)
  safeContact?: SafeContact;

  @Optional()
  @IsString()
  @Text()
  summary?: string;
}
