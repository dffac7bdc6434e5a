import {
  codesOf,
  decliningReasons,
  informationOutcomes,
  Optional,
  Text,
  type DecliningReason,
  type InformationOutcome,
} from '#libs/case-schemas';
import { IsPage } from '#libs/http';
import { IsIn, IsInt, IsString, Min } from 'class-validator';
import { requestStates, type RequestState } from './information-request.js';

/** What is overdue is part of what is asked. */
export const requestPiles = [...requestStates, 'overdue'] as const;
export type RequestPile = RequestState | 'overdue';

export class RequestsQuestion {
  /** `asked` when left out. */
  @Optional()
  @IsIn(requestPiles)
  state?: RequestPile;

  @Optional()
  @IsPage()
  page?: number;
}

export class GiveInformationBody {
  /** The version that was looked at: it is refused when something has happened since. */
  @IsInt()
  @Min(1)
  version: number;

  @IsIn(codesOf(informationOutcomes))
  outcome: InformationOutcome;

  /** Why nothing is told, where it is declined. */
  @Optional()
  @IsIn(codesOf(decliningReasons))
  reason?: DecliningReason;

  /** What is known. */
  @Optional()
  @IsString()
  @Text()
  words?: string;
}
