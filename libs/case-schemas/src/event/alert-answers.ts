import { IsIn, IsUUID } from 'class-validator';
import { codesOf } from '../referral/codes.js';
import { Optional } from '../wire/text.js';
import { IsInstant } from '../wire/time.js';

/** What an agency did about an alert, as a code and in words to show. Starting values of our own: no source names such a list. */
export const alertActions = {
  'spoke-to-person': 'Spoke with the person',
  'risk-reassessed': 'Assessed the risk or the needs again',
  'safety-planned': 'Made or changed a plan for somebody’s safety',
  'referred-on': 'Referred somebody to another service',
  'meeting-asked-for': 'Asked for a meeting of several agencies',
  'enquiries-made': 'Made further enquiries',
  'decisions-reviewed': 'Looked again at what was decided',
  'nothing-needed': 'Nothing is needed',
  other: 'Something else',
} as const;
export type AlertAction = keyof typeof alertActions;

export const alertAnswerStates = ['acknowledged', 'answered'] as const;
export type AlertAnswerState = (typeof alertAnswerStates)[number];

/**
 * What became of an alert of the safeguarding hub: that somebody has seen it, or what was done, as a code. No words, and
 * nobody's name.
 */
export class AlertAnswered {
  @IsUUID()
  alertId: string;

  @IsUUID()
  findingId: string;

  @IsIn(alertAnswerStates)
  state: AlertAnswerState;

  /** What was done, where it is answered. */
  @Optional()
  @IsIn(codesOf(alertActions))
  action?: AlertAction;

  @IsInstant()
  at: string;
}
