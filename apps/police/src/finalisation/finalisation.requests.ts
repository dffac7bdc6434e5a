import { codesOf, Text } from '#libs/case-schemas';
import { SOMETHING } from '#libs/http';
import { IsIn, IsString, Matches } from 'class-validator';
import { finalisations, type Finalisation } from './finalisation.js';

export class FinaliseBody {
  @IsIn(codesOf(finalisations))
  how: Finalisation;

  @IsString()
  @Matches(SOMETHING)
  @Text(2000)
  note: string;
}
