import { isAgency, Optional } from '#libs/case-schemas';
import { IsPage, notFound } from '#libs/http';
import type { PipeTransform } from '@nestjs/common';
import type { Agency } from '#libs/case-schemas';

export class MissingQuestion {
  @Optional()
  @IsPage()
  page?: number;
}

/** An agency in a path. What is none is answered like a pair that does not talk. */
export class AgencyPipe implements PipeTransform<string, Agency> {
  transform(value: string): Agency {
    if (!isAgency(value)) throw notFound();
    return value;
  }
}
