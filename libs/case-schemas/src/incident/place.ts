import { IsString } from 'class-validator';
import { Address } from '../person/address.js';
import { Line, One, Optional } from '../wire/text.js';

/** Where it happened: words, an address, or both. */
export class Place {
  @Optional()
  @IsString()
  @Line()
  description?: string;

  @Optional()
  @One(() => Address)
  address?: Address;
}
