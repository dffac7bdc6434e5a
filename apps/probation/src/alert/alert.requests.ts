import { alertActions, codesOf, Optional, Text, type AlertAction } from '#libs/case-schemas';
import { IsPage, SOMETHING } from '#libs/http';
import { IsIn, IsString, Matches } from 'class-validator';
import { StepBody } from '../referral/referral.requests.js';
import { questionStates, type QuestionState } from './alert-question.js';

/** What is overdue is part of what is new; what nobody acknowledged before the work on its referrals was over is not. */
export const alertPiles = [...questionStates, 'overdue', 'referral-over'] as const;
export type AlertPile = QuestionState | 'overdue' | 'referral-over';

export class AlertsQuestion {
  /** `new` when left out. */
  @Optional()
  @IsIn(alertPiles)
  state?: AlertPile;

  @Optional()
  @IsPage()
  page?: number;
}

export class AnswerAlertBody extends StepBody {
  @IsIn(codesOf(alertActions))
  action: AlertAction;

  /** What was done, or why nothing is needed. */
  @IsString()
  @Matches(SOMETHING)
  @Text(2000)
  words: string;
}
