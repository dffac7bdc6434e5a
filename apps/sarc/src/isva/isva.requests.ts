import {
  codesOf,
  contactChannels,
  IsDay,
  IsInstant,
  Line,
  ListOf,
  One,
  Optional,
  Text,
  type ContactChannel,
} from '#libs/case-schemas';
import { IsPage, SOMETHING } from '#libs/http';
import { ArrayMinSize, IsIn, IsInt, IsString, Matches, Min } from 'class-validator';
import { Colleague, StepBody } from '../referral/referral.requests.js';
import {
  endReasons,
  justiceStages,
  needAreas,
  notOfferedReasons,
  reallocationReasons,
  type EndReason,
  type JusticeStage,
  type NeedArea,
  type NotOfferedReason,
  type ReallocationReason,
} from './isva.data.js';
import {
  contactResults,
  isvaStatuses,
  needLevels,
  ownViews,
  speakers,
  type ContactResult,
  type IsvaStatus,
  type NeedLevel,
  type OwnView,
  type Speaker,
} from './isva.js';

export type IsvaPile = IsvaStatus | 'mine' | 'review-due';

export class IsvaCasesQuestion {
  /** Left out: who is supported now. */
  @Optional()
  @IsIn([...isvaStatuses, 'mine', 'review-due'])
  status?: IsvaPile;

  @Optional()
  @IsPage()
  page?: number;
}

/** The version of the support that somebody was looking at: what was sent before is refused. */
class EntryBody extends StepBody {
  @Optional()
  @IsString()
  @Text(2000)
  words?: string;
}

export class OfferBody extends EntryBody {
  @IsInstant()
  at: string;
}

export class NotOfferBody extends EntryBody {
  @IsIn(codesOf(notOfferedReasons))
  reason: NotOfferedReason;
}

/** What the client answered, or who speaks for a child. */
export class AnswerBody extends OfferBody {
  @IsIn(speakers)
  saidBy: Speaker;
}

export class AllocateBody extends StepBody {
  @One(() => Colleague)
  adviser: Colleague;

  @IsDay()
  reviewOn: string;
}

export class ReallocateBody extends EntryBody {
  @One(() => Colleague)
  adviser: Colleague;

  @IsIn(codesOf(reallocationReasons))
  reason: ReallocationReason;
}

export class ContactBody extends OfferBody {
  @IsIn(codesOf(contactChannels))
  channel: ContactChannel;

  @IsIn(contactResults)
  result: ContactResult;

  /** Why it was done although it was not safe. */
  @Optional()
  @IsString()
  @Text(2000)
  despite?: string;
}

export class IsvaNeed {
  @IsIn(codesOf(needAreas))
  area: NeedArea;

  @IsIn(needLevels)
  level: NeedLevel;

  @Optional()
  @IsString()
  @Text(2000)
  words?: string;
}

export class NeedsBody extends StepBody {
  @IsDay()
  on: string;

  @ListOf(() => IsvaNeed, codesOf(needAreas).length)
  @ArrayMinSize(1)
  needs: IsvaNeed[];
}

export class PlanActionBody extends StepBody {
  @IsString()
  @Matches(SOMETHING)
  @Text(500)
  what: string;

  @IsString()
  @Matches(SOMETHING)
  @Line()
  who: string;

  @Optional()
  @IsIn(codesOf(needAreas))
  area?: NeedArea;

  @Optional()
  @IsDay()
  by?: string;
}

export class ActionEndBody extends EntryBody {
  @IsInt()
  @Min(1)
  action: number;

  @IsIn(['done', 'dropped'])
  how: 'done' | 'dropped';
}

export class JusticeStageBody extends EntryBody {
  @IsIn(codesOf(justiceStages))
  stage: JusticeStage;

  @IsDay()
  on: string;
}

export class ReviewBody extends EntryBody {
  @IsDay()
  on: string;

  @IsDay()
  nextOn: string;
}

export class EndBody extends EntryBody {
  @IsIn(codesOf(endReasons))
  reason: EndReason;

  @IsDay()
  on: string;

  /** How the client sees it. */
  @IsIn(ownViews)
  view: OwnView;

  @Optional()
  @IsString()
  @Text(2000)
  viewInWords?: string;
}
