import type { Agency } from '#libs/case-schemas';
import type { Field, FieldError, Values } from '../form/field.js';
import { clockForm, writtenDate, writtenMoment } from '../form/written-date.js';
import type { StepForm } from './step.form.js';

/** A question to whoever sent a referral. The hub says by when it needs the answer, where that is sooner than its rule. */
export const askForm = (agency: Agency): StepForm => ({
  step: 'ask',
  title: 'Ask a question about this referral',
  before: ['The question goes to the agency that sent the referral. You can still decide before the answer comes.'],
  fields: [
    {
      kind: 'text',
      name: 'question',
      label: 'Your question',
      hint: 'Ask for what you need to decide.',
      missing: 'Enter your question',
    },
    ...(agency === 'safeguarding-hub' ? wantedSooner : []),
  ],
  button: 'Send question',
  done: 'You have asked a question',
  said: askSaid,
  refusals: {
    'in-the-past': { field: 'by-day', text: 'The answer must be wanted by a time that is still to come' },
    'later-than-the-rule': {
      field: 'by-day',
      text: 'The rule wants the answer sooner than that. Enter a sooner time, or none',
    },
  },
});

const wantedSooner: readonly Field[] = [
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

function askSaid(values: Values): object | FieldError {
  const { question, byTime } = values;
  const day = writtenDate('by', values);
  if (day === undefined && !byTime) return { question };
  if (day === undefined) return { field: 'by-day', text: 'Enter the day on which you need the answer' };
  if (!byTime) return { field: 'byTime', text: 'Enter the time by which you need the answer' };
  return { question, answerBy: writtenMoment('by', byTime, values) };
}
