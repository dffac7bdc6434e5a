import { withdrawalReasons } from '#libs/case-schemas';
import { amendForm } from './amend.form.js';
import { stoppedRefusals } from './consent.form.js';
import { enteredInError, explanation } from './either.forms.js';
import type { StepForm } from './step.form.js';

/** What those who sent a referral are asked with each step. */
export const senderForms: readonly StepForm[] = [
  {
    step: 'answer',
    title: 'Answer the question',
    before: [],
    fields: [{ kind: 'text', name: 'answer', label: 'Your answer', missing: 'Enter your answer' }],
    button: 'Send answer',
    done: 'You have answered the question',
    refusals: stoppedRefusals('answer'),
  },
  {
    step: 'withdraw',
    title: 'Withdraw this referral',
    before: [
      'The agency that received the referral will be told your reason and will stop its work on it. You cannot undo this.',
    ],
    fields: [
      {
        kind: 'choice',
        name: 'reason',
        label: 'Why are you withdrawing it?',
        options: withdrawalReasons,
        missing: 'Select why you are withdrawing this referral',
      },
      explanation('the withdrawal'),
    ],
    button: 'Withdraw referral',
    warns: true,
    done: 'You have withdrawn this referral',
  },
  {
    step: 'dispute',
    title: 'Dispute the rejection',
    before: [
      'Say why the referral should be taken after all. The first time it goes to those who decided, then to the managers, then to the designated leads.',
    ],
    fields: [
      {
        kind: 'text',
        name: 'explanation',
        label: 'Why you disagree',
        missing: 'Enter why you disagree',
      },
    ],
    button: 'Dispute rejection',
    done: 'You have disputed the rejection',
    refusals: stoppedRefusals('explanation'),
  },
  amendForm,
  enteredInError(),
];
