import { Optional, Text } from '#libs/case-schemas';
import { IsPage, SOMETHING } from '#libs/http';
import { IsBoolean, IsIn, IsInt, IsString, IsUUID, Matches, Min } from 'class-validator';
import { matchAnswers, matchStates, type MatchAnswer, type MatchState } from './match.js';

export class MatchQuestion {
  @Optional()
  @IsIn(matchStates)
  state?: MatchState;

  /** Of one of whose records; in every state where none is named. */
  @Optional()
  @IsUUID()
  personId?: string;

  @Optional()
  @IsPage()
  page?: number;
}

/** Two records about which somebody has a doubt that the hub has not. */
export class NewMatchBody {
  @IsUUID()
  recordId: string;

  @IsUUID()
  otherRecordId: string;

  /** What the doubt is, for whoever answers. */
  @Optional()
  @IsString()
  @Matches(SOMETHING)
  @Text(2000)
  why?: string;
}

class WordBody {
  /** Of the match, as somebody saw it. */
  @IsInt()
  @Min(1)
  version: number;

  @IsString()
  @Matches(SOMETHING)
  @Text(2000)
  rationale: string;
}

export class DecideBody extends WordBody {
  @IsIn(matchAnswers)
  decided: MatchAnswer;
}

export class SecondBody extends WordBody {
  @IsBoolean()
  agrees: boolean;
}

export class UndoBody extends WordBody {}
