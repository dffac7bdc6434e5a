import { IsIn, IsString } from 'class-validator';
import { Line, Optional } from '../wire/text.js';

export class Phone {
  /** As it was given; a number that nobody can dial is carried all the same. */
  @IsString()
  @Line(40)
  number: string;

  @Optional()
  @IsIn(['mobile', 'home', 'work', 'other'])
  kind?: 'mobile' | 'home' | 'work' | 'other';
}

export class EmailAddress {
  @IsString()
  @Line(254)
  address: string;
}
