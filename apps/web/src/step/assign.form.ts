import type { Values } from '../form/field.js';
import type { StepForm } from './step.form.js';

const toColleague = { field: 'to', choice: 'colleague' } as const;

/** Who works on it. No list of colleagues is kept, so one is named by whoever gives it to them. */
export const assignForm: StepForm = {
  step: 'assign',
  title: 'Who works on this referral',
  before: ['The agency that sent the referral is not told.'],
  fields: [
    {
      kind: 'choice',
      name: 'to',
      label: 'Who has it from now on?',
      options: { me: 'I take it', colleague: 'A colleague', nobody: 'Nobody: it goes back to the team' },
      missing: 'Select who has it from now on',
    },
    {
      kind: 'line',
      name: 'colleagueName',
      within: toColleague,
      label: 'Their full name',
      missing: 'Enter your colleague’s full name',
      tells: ['colleague', 'colleague.name'],
    },
    {
      kind: 'line',
      name: 'colleagueUser',
      within: toColleague,
      label: 'Their user name',
      hint: 'The one with which they sign in, such as ann.bell.',
      longest: 64,
      missing: 'Enter the user name of your colleague',
      tells: ['colleague.subject'],
    },
  ],
  button: 'Save',
  done: 'You have changed who works on this referral',
  said: assignmentSaid,
};

function assignmentSaid({ to, colleagueName: name, colleagueUser: subject }: Values): object {
  return { to, ...(to === 'colleague' && { colleague: { subject, name } }) };
}
