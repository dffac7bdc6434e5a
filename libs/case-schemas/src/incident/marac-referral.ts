import { Optional } from '../wire/text.js';
import { IsDay } from '../wire/time.js';

/**
 * On which day an incident was referred to the agencies' risk conference (MARAC), and on which that discussed it. Both are kept,
 * because partnerships count from the one or the other. https://safelives.org.uk/definition-repeat-marac
 */
export class MaracReferral {
  @IsDay()
  referredOn: string;

  @Optional()
  @IsDay()
  discussedOn?: string;
}
