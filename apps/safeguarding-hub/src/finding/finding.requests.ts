import { findingKinds, Optional, type FindingKind } from '#libs/case-schemas';
import { IsPage } from '#libs/http';
import { IsIn, IsInt, Min } from 'class-validator';

export class FindingQuestion {
  @Optional()
  @IsIn(findingKinds)
  kind?: FindingKind;

  /** Those alone that nobody has looked at as they read now. */
  @Optional()
  @IsIn(['yes'])
  new?: 'yes';

  @Optional()
  @IsPage()
  page?: number;
}

/** The version that was looked at. */
export class SeenBody {
  @IsInt()
  @Min(1)
  version: number;
}
