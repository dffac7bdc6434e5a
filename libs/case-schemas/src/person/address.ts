import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsString, Length } from 'class-validator';
import { Line, LONGEST_LINE, Optional } from '../wire/text.js';
import { IsPartialDate } from '../wire/time.js';

export const addressKinds = [
  'home',
  'previous',
  'work',
  'temporary',
  'refuge',
  'hostel',
  'no-fixed-abode',
  'other',
] as const;
export type AddressKind = (typeof addressKinds)[number];

/** Where somebody lives or lived. A protected address stays with the agency that holds it. */
export class Address {
  @IsIn(addressKinds)
  kind: AddressKind;

  @Optional()
  @IsArray()
  @ArrayMaxSize(5)
  @IsString({ each: true })
  @Length(0, LONGEST_LINE, { each: true })
  lines?: string[];

  @Optional()
  @IsString()
  @Line(100)
  town?: string;

  @Optional()
  @IsString()
  @Line(20)
  postcode?: string;

  @Optional()
  @IsString()
  @Line(12)
  uprn?: string;

  @IsBoolean()
  protected: boolean;

  @Optional()
  @IsPartialDate()
  from?: string;

  @Optional()
  @IsPartialDate()
  to?: string;
}
