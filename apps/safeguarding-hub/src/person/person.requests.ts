import { IsDay, IsPartialDate, Line, Optional } from '#libs/case-schemas';
import { IsInt, IsString, Max, Min } from 'class-validator';

export class PersonQuestion {
  /** What was known at the end of this day; what is known now unless said. */
  @Optional()
  @IsDay()
  on?: string;
}

/** Who is looked for. In a body and not in an address, which others write down. */
export class PersonSearchBody {
  @Optional()
  @IsString()
  @Line(255)
  forenames?: string;

  @Optional()
  @IsString()
  @Line(255)
  surname?: string;

  /** As far as it is known. */
  @Optional()
  @IsPartialDate()
  bornOn?: string;

  @Optional()
  @IsString()
  @Line(16)
  postcode?: string;

  /** An agency's number of the person or of an incident, an NHS or PNC number and the like, a phone or an email address. */
  @Optional()
  @IsString()
  @Line(100)
  reference?: string;

  @Optional()
  @IsInt()
  @Min(1)
  @Max(4)
  page?: number;
}
