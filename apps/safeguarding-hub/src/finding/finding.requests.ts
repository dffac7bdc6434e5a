import { findingKinds, Optional, type FindingKind } from '#libs/case-schemas';
import { IsPage } from '#libs/http';
import { IsIn } from 'class-validator';

export class FindingQuestion {
  @Optional()
  @IsIn(findingKinds)
  kind?: FindingKind;

  @Optional()
  @IsPage()
  page?: number;
}
