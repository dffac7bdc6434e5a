import { decliningReasons, informationOutcomes } from '#libs/case-schemas';
import type { Field, FieldError, Values } from '../form/field.js';
import { beaconsForm } from './beacons-answer.form.js';

/** What somebody who is asked can say, as a page. */
export interface AnswerForm {
  readonly title: string;
  readonly before: readonly string[];
  readonly fields: readonly Field[];
  readonly button: string;
  readonly done: string;
  readonly said: (values: Values) => object;
  /** What to say of a rule of the service. */
  readonly refusals: Readonly<Record<string, FieldError>>;
}

export const answerFormOf = (agency: string): AnswerForm => (agency === 'beacon' ? beaconsForm : answerForm);

export const answerForm: AnswerForm = {
  title: 'Answer the safeguarding hub',
  before: [
    'Share what helps to keep somebody safe, and no more. What you write goes to the hub, which decides with it what to do. It stays as it is: if you learn more, answer again.',
  ],
  fields: [
    {
      kind: 'choice',
      name: 'outcome',
      label: 'What do you know of them?',
      options: informationOutcomes,
      missing: 'Select what you know of them',
    },
    {
      kind: 'choice',
      name: 'reason',
      within: { field: 'outcome', choice: 'declined' },
      label: 'Why do you not share it?',
      options: decliningReasons,
      missing: 'Select why you do not share it',
    },
    {
      kind: 'text',
      name: 'words',
      longest: 10_000,
      label: 'What the hub should know',
      hint: 'You can leave this empty if you know nothing of them. Say only about others what the hub needs.',
      missing: 'Enter what you know',
      missingAfter: { field: 'outcome', choices: ['known'] },
    },
  ],
  button: 'Send the answer',
  done: 'You have answered the safeguarding hub',
  said: ({ outcome, reason, words }: Values): object => ({
    outcome,
    ...(outcome === 'declined' && { reason }),
    ...(words && { words }),
  }),
  refusals: {},
};
