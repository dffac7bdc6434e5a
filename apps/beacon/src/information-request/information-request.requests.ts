import { Optional, Text } from '#libs/case-schemas';
import { IsPage } from '#libs/http';
import { IsIn, IsInt, IsString, IsUUID, Min } from 'class-validator';
import { beaconsOutcomes, requestStates, type BeaconsOutcome, type RequestState } from './information-request.js';

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

  /** `declined` says the same to the hub whether Beacon knows nobody, may not tell, or was told not to. */
  @IsIn(beaconsOutcomes)
  outcome: BeaconsOutcome;

  /** The referral by which Beacon knows the person, who must have said yes to the hub’s being told. It never leaves Beacon. */
  @Optional()
  @IsUUID()
  referralId?: string;

  /** What is known. */
  @Optional()
  @IsString()
  @Text()
  words?: string;
}
