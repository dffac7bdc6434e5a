import type { Agency } from '#libs/case-schemas';
import { notThen, wantedSooner, withAnswerBy } from '../form/answer-by.fields.js';
import type { FieldError, Values } from '../form/field.js';
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
  refusals: notThen,
});

const askSaid = (values: Values): object | FieldError => withAnswerBy({ question: values['question'] }, values);
