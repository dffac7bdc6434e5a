import type { Field, FieldError, Values } from './field.js';
import { clockForm, writtenDate, writtenMoment } from './written-date.js';

/** By when the hub needs an answer, where that is sooner than its rule says. */
export const wantedSooner: readonly Field[] = [
  {
    kind: 'date',
    name: 'by',
    label: 'On which day do you need the answer?',
    hint: 'Leave this empty unless you need it sooner than the rule says, for example before a meeting.',
    tells: ['answerBy'],
  },
  {
    kind: 'line',
    name: 'byTime',
    label: 'By what time on that day?',
    hint: 'For example, 14:30.',
    narrow: true,
    form: clockForm,
    tells: ['answerBy'],
  },
];

/** What is asked, with the moment by which the answer is needed, where one was entered. */
export function withAnswerBy(said: object, values: Values): object | FieldError {
  const { byTime } = values;
  const day = writtenDate('by', values);
  if (day === undefined && !byTime) return said;
  if (day === undefined) return { field: 'by-day', text: 'Enter the day on which you need the answer' };
  if (!byTime) return { field: 'byTime', text: 'Enter the time by which you need the answer' };
  return { ...said, answerBy: writtenMoment('by', byTime, values) };
}

/** When it cannot be wanted. */
export const notThen = {
  'in-the-past': { field: 'by-day', text: 'The answer must be wanted by a time that is still to come' },
  'later-than-the-rule': {
    field: 'by-day',
    text: 'The rule wants the answer sooner than that. Enter a sooner time, or none',
  },
};
