import { IsIn, IsString } from 'class-validator';
import { Line } from '../wire/text.js';
import { identifierTypes, type IdentifierType } from './identifier.js';

/** A number as it was given. Whether it can be trusted is worked out when it is used, and the raw text stays. */
export class PersonIdentifier {
  @IsIn(identifierTypes)
  type: IdentifierType;

  @IsString()
  @Line(64)
  value: string;
}
