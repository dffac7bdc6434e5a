import { IsDay, Optional } from '#libs/case-schemas';

export class PersonQuestion {
  /** What was known at the end of this day; what is known now unless said. */
  @Optional()
  @IsDay()
  on?: string;
}
