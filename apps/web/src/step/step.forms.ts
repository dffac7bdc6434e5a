import { referralOutcomes, rejectionReasons, withdrawalReasons } from '#libs/case-schemas';
import type { StepForm } from './step.form.js';

/** Whose steps they are. */
export type StepDesk = 'beacon' | 'police';

const beacon: readonly StepForm[] = [
  {
    step: 'accept',
    title: 'Accept this referral',
    before: [
      'Beacon takes on the support of this person. The agency that sent the referral will be told that you accepted it.',
    ],
    fields: [],
    button: 'Accept referral',
    done: 'You have accepted this referral',
  },
  {
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
    ],
    button: 'Send question',
    done: 'You have asked a question',
  },
  {
    step: 'reject',
    title: 'Reject this referral',
    before: ['The agency that sent the referral will be told your reason. You cannot accept the referral after this.'],
    fields: [
      {
        kind: 'choice',
        name: 'reason',
        label: 'Why are you rejecting it?',
        options: rejectionReasons,
        missing: 'Select why you are rejecting this referral',
      },
      {
        kind: 'text',
        name: 'explanation',
        label: 'Your explanation',
        hint: 'Say what you considered, so that the sender can decide what to do next.',
        missing: 'Enter an explanation',
      },
    ],
    button: 'Reject referral',
    warns: true,
    done: 'You have rejected this referral',
  },
  {
    step: 'progress',
    title: 'Add a progress note',
    before: ['The agency that sent the referral will read this. Write only what it needs to know.'],
    fields: [{ kind: 'text', name: 'note', label: 'Your note', missing: 'Enter what has been done' }],
    button: 'Add note',
    done: 'You have added a progress note',
  },
  {
    step: 'conclude',
    title: 'Conclude this referral',
    before: ['The agency that sent the referral will be told how it ended. Nothing can be added after this.'],
    fields: [
      {
        kind: 'choice',
        name: 'outcome',
        label: 'How did it end?',
        options: referralOutcomes,
        missing: 'Select how it ended',
      },
      {
        kind: 'text',
        name: 'note',
        label: 'Your note',
        hint: 'You can leave this empty unless you chose ‘Another outcome’.',
        missing: 'Enter what the other outcome was',
        missingAfter: { field: 'outcome', choice: 'other' },
      },
    ],
    button: 'Conclude referral',
    done: 'You have concluded this referral',
  },
];

const police: readonly StepForm[] = [
  {
    step: 'answer',
    title: 'Answer the question',
    before: [],
    fields: [{ kind: 'text', name: 'answer', label: 'Your answer', missing: 'Enter your answer' }],
    button: 'Send answer',
    done: 'You have answered the question',
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
      {
        kind: 'text',
        name: 'explanation',
        label: 'Your explanation',
        hint: 'You can leave this empty unless you chose ‘Another reason’.',
        missing: 'Enter what the other reason is',
        missingAfter: { field: 'reason', choice: 'other' },
      },
    ],
    button: 'Withdraw referral',
    warns: true,
    done: 'You have withdrawn this referral',
  },
];

const forms: Readonly<Record<StepDesk, readonly StepForm[]>> = { beacon, police };

/** The form of a step; undefined for a step that this desk never takes. */
export const formOf = (desk: StepDesk, step: string): StepForm | undefined =>
  forms[desk].find((form) => form.step === step);

/** What to say once the step is taken; undefined where none was. */
export const doneSentence = (desk: StepDesk, step: string | undefined): string | undefined =>
  step === undefined ? undefined : formOf(desk, step)?.done;
