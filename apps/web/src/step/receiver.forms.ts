import { evidenceWanted, referralOutcomes, rejectionReasons, reopeningReasons, type Agency } from '#libs/case-schemas';
import type { ReferralDesk } from '../desk/referral-desk.js';
import { enteredInError, explanation } from './either.forms.js';
import { askForm } from './ask.form.js';
import { assignForm } from './assign.form.js';
import { referOnForm } from './refer-on.form.js';
import type { StepForm } from './step.form.js';

/** What those who received a referral are asked with each step, on a day (ISO date). */
export const receiverForms = (
  { agency, accepting = '', tellsWhy }: ReferralDesk,
  on: string,
  sender?: Agency,
): readonly StepForm[] => [
  assignForm,
  {
    step: 'prioritise',
    title: 'How soon somebody must act',
    before: ['The agency that sent the referral is not told.'],
    fields: [
      {
        kind: 'choice',
        name: 'priority',
        label: 'How soon must somebody act?',
        options: { routine: 'In the usual time', urgent: 'Urgently', emergency: 'At once' },
        missing: 'Select how soon somebody must act',
      },
    ],
    button: 'Save',
    done: 'You have changed how soon somebody must act',
  },
  {
    step: 'accept',
    title: 'Accept this referral',
    before: [`${accepting} The agency that sent the referral will be told that you accepted it.`],
    fields: tellsWhy
      ? [{ kind: 'text', name: 'note', label: 'What the agency that sent it should know', hint: WHY }]
      : [],
    button: 'Accept referral',
    done: 'You have accepted this referral',
  },
  askForm(agency),
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
        ...(tellsWhy
          ? { hint: TOLD, missing: 'Enter what the agency that sent it should know' }
          : {
              hint: 'You can leave this empty unless you chose ‘Another outcome’.',
              missing: 'Enter what the other outcome was',
              missingAfter: { field: 'outcome', choices: ['other'] },
            }),
      },
      {
        kind: 'text',
        name: 'evidence',
        label: 'What the outcome rests on',
        hint: 'Needed when the person was referred on, stopped taking part or could not be reached: what was done, when and how.',
        missing: 'Enter what was done, when and how',
        missingAfter: { field: 'outcome', choices: Object.keys(evidenceWanted) },
      },
    ],
    button: 'Conclude referral',
    refusals: {
      'evidence-missing': { field: 'evidence', text: 'Enter what the outcome rests on: what was done, when and how' },
      'names-nobody': { field: 'outcome', text: 'Nobody is named in this: select an outcome that speaks of no person' },
      'stays-apart': { field: 'evidence', text: 'Leave out what it rests on: nothing may be joined to this' },
    },
    done: 'You have concluded this referral',
  },
  {
    step: 'uphold',
    title: 'Uphold the rejection',
    before: [
      'The agency that sent the referral disagrees with the rejection. If you uphold it, that agency can ask somebody further up.',
    ],
    fields: [
      {
        kind: 'text',
        name: 'explanation',
        label: 'Why the rejection stands',
        missing: 'Enter why the rejection stands',
      },
    ],
    button: 'Uphold rejection',
    done: 'You have upheld the rejection',
  },
  {
    step: 'reopen',
    title: 'Reopen this referral',
    before: ['The agency that sent the referral will be told that work on it goes on.'],
    fields: [
      {
        kind: 'choice',
        name: 'reason',
        label: 'Why are you reopening it?',
        options: reopeningReasons,
        missing: 'Select why you are reopening this referral',
      },
      explanation('reopening'),
    ],
    button: 'Reopen referral',
    done: 'You have reopened this referral',
  },
  referOnForm(agency, on, sender),
  enteredInError(tellsWhy),
];

const TOLD = 'The agency that sent the referral reads this. Do not name any other service that the person goes to.';
const WHY = `Say why you take it on and what you do next. You can leave this empty. ${TOLD}`;
