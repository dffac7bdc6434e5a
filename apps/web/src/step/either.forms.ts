import { errorReasons } from '#libs/case-schemas';
import type { TextField } from '../form/field.js';
import type { StepForm } from './step.form.js';

/** What a choice of “another reason” needs beside it. */
export function explanation(what: string): TextField {
  return {
    kind: 'text',
    name: 'explanation',
    label: 'Your explanation',
    hint: 'You can leave this empty unless you chose ‘Another reason’.',
    missing: `Enter the other reason for ${what}`,
    missingAfter: { field: 'reason', choices: ['other'] },
  };
}

/** Either side may find that a referral should never have been there; some always say in words why. */
export const enteredInError = (tellsWhy?: true): StepForm => ({
  step: 'enter-in-error',
  title: 'This referral was entered in error',
  before: [
    'Use this when the referral should never have been there, for example because it is about the wrong person. Both agencies stop their work on it. You cannot undo this.',
  ],
  fields: [
    {
      kind: 'choice',
      name: 'reason',
      label: 'What was the error?',
      options: errorReasons,
      missing: 'Select what the error was',
    },
    tellsWhy
      ? { kind: 'text', name: 'explanation', label: 'Your explanation', missing: 'Enter what the error was' }
      : explanation('the error'),
  ],
  button: 'Mark as entered in error',
  warns: true,
  done: 'You have marked this referral as entered in error',
});
