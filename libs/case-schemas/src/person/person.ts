import { IsBoolean, IsIn, IsString, Length } from 'class-validator';
import { PersonIdentifier } from '../identifier/person-identifier.js';
import { ListOf, LONGEST_LIST, One, Optional } from '../wire/text.js';
import { Address } from './address.js';
import { Birth } from './birth.js';
import { EmailAddress, Phone } from './contact-point.js';
import { Ethnicity } from './ethnicity.js';
import { PersonName } from './person-name.js';

export const sexes = ['M', 'F', 'N', 'NS'] as const;
/** Male, female, not known, not specified. */
export type Sex = (typeof sexes)[number];

export const genderIdentities = ['GIF', 'GIM', 'GINB', 'GISD', 'GIRF', 'UNK'] as const;

/**
 * A person as one agency has written them down, on one day. It says nothing about victim or suspect: the role
 * belongs to what happened, never to the person.
 */
export class Person {
  /** The agency's own reference for this person. */
  @Optional()
  @IsString()
  @Length(1, 64)
  recordId?: string;

  /** One's own name and fifty others. */
  @ListOf(() => PersonName, 1 + LONGEST_LIST)
  names: PersonName[];

  @Optional()
  @One(() => Birth)
  birth?: Birth;

  @Optional()
  @IsIn(sexes)
  sex?: Sex;

  @Optional()
  @IsIn(genderIdentities)
  genderIdentity?: (typeof genderIdentities)[number];

  @Optional()
  @One(() => Ethnicity)
  ethnicity?: Ethnicity;

  @Optional()
  @ListOf(() => Address)
  addresses?: Address[];

  @Optional()
  @ListOf(() => Phone)
  phones?: Phone[];

  @Optional()
  @ListOf(() => EmailAddress)
  emails?: EmailAddress[];

  @Optional()
  @ListOf(() => PersonIdentifier)
  identifiers?: PersonIdentifier[];

  @Optional()
  @IsBoolean()
  deceased?: boolean;
}
