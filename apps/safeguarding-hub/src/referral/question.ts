import type { By } from './referral.js';
import type { TriageGrade } from '../triage/triage-grade.js';
import { answerBy, wrongTime, type WrongTime } from '../deadline/partner-clock.js';

export interface Question {
  readonly question: string;
  /** By when the answer is wanted. */
  readonly answerBy?: string;
}

/**
 * A question goes with its time: by when whoever is asked is to answer. That is as the rule says for the grade of the contact, or
 * sooner where the hub needs it sooner, such as before a meeting; never later.
 */
export function questionOf(
  grade: TriageGrade | null,
  { question, answerBy: wanted }: Question,
  { at }: Pick<By, 'at'>,
): Question | WrongTime {
  const rule = answerBy(grade, at);
  if (wanted === undefined) return { question, ...(rule !== undefined && { answerBy: rule }) };
  const until = new Date(wanted);
  return wrongTime(until, rule, at) ?? { question, answerBy: until.toISOString() };
}
