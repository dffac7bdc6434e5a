import { IsIn, IsInt, Max, Min, ValidateIf } from 'class-validator';
import { IsDay, IsPartialDate } from '../wire/time.js';
import { Optional } from '../wire/text.js';

export const birthKinds = ['date', 'estimated-age', 'unborn', 'unknown'] as const;
export type BirthKind = (typeof birthKinds)[number];

/** When somebody was born, as far as anybody knows. The kind says which field counts; another is carried and not read. */
export class Birth {
  @IsIn(birthKinds)
  kind: BirthKind;

  /** `1988-04-12`, `1988-04` or `1988`: what is not known is left off, never made up. */
  @ValidateIf((birth: Birth) => birth.kind === 'date' || birth.date !== undefined)
  @IsPartialDate()
  date?: string;

  /** In years. */
  @ValidateIf((birth: Birth) => birth.kind === 'estimated-age' || birth.estimatedAge !== undefined)
  @IsInt()
  @Min(0)
  @Max(150)
  estimatedAge?: number;

  /** The day on which the age was a guess. */
  @Optional()
  @IsDay()
  estimatedOn?: string;

  /** When an unborn child is due. */
  @Optional()
  @IsDay()
  expectedDate?: string;
}
