import { alertActions, codesOf, Optional, Text, type AlertAction } from '#libs/case-schemas';
import { IsPage, SOMETHING } from '#libs/http';
import { IsIn, IsInt, IsString, Matches, Min } from 'class-validator';
import { questionStates, type QuestionState } from './alert-question.js';

/** What is overdue is part of what is new. */
export const alertPiles = [...questionStates, 'overdue'] as const;
export type AlertPile = QuestionState | 'overdue';

export class AlertsQuestion {
  /** `new` when left out. */
  @Optional()
  @IsIn(alertPiles)
  state?: AlertPile;

  @Optional()
  @IsPage()
  page?: number;
}

export class AcknowledgeAlertBody {
  /** The version that was looked at: it is refused when something has happened since. */
  @IsInt()
  @Min(1)
  version: number;
}

export class AnswerAlertBody extends AcknowledgeAlertBody {
  @IsIn(codesOf(alertActions))
  action: AlertAction;

  /** What was done, or why nothing is needed. */
  @IsString()
  @Matches(SOMETHING)
  @Text(2000)
  words: string;
}
