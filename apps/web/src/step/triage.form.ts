import { isOpen } from '#libs/referral-lifecycle';
import type { ReferralView } from '../api/referral-view.js';
import type { Values } from '../form/field.js';
import { strategyDiscussions, triageGrades } from '../referral/triage.presenter.js';
import type { StepForm } from './step.form.js';

/** How soon the hub must look at what came. The grade that its reader was shown goes with it: nobody replaces another unseen. */
export const triageForm = (referral?: ReferralView): StepForm => ({
  step: 'triage',
  title: 'Grade this referral',
  before: ['The agency that sent the referral is not told.', ...gradedNow(referral)],
  fields: [
    { kind: 'hidden', name: 'instead', label: 'The grade that it has' },
    {
      kind: 'choice',
      name: 'grade',
      label: 'How is it graded?',
      options: triageGrades,
      missing: 'Select how it is graded',
    },
    { kind: 'text', name: 'why', label: 'Why it is graded so', missing: 'Enter why it is graded so' },
    {
      kind: 'choice',
      name: 'strategyDiscussion',
      label: 'Should social care, the police and health meet about it?',
      hint: 'They must where a child may suffer significant harm.',
      options: strategyDiscussions,
      missing: 'Select whether they should meet about it',
    },
  ],
  button: 'Save the grade',
  done: 'You have graded this referral',
  isAllowed: ({ status }) => isOpen(status),
  begins: ({ triageGrade = '' }): Values => ({ instead: triageGrade }),
  refusals: {
    'triaged-meanwhile': {
      field: 'grade',
      text: 'Somebody has graded it since you looked, and nothing has been saved. Read the grade that it has now, then send yours again if it is still right',
    },
    'discussion-of-blue': {
      field: 'strategyDiscussion',
      text: 'What is graded blue asks for nothing, so nobody can be asked to meet about it',
    },
  },
});

const gradedNow = (referral: ReferralView | undefined): string[] => {
  const grade = referral?.triageGrade;
  return grade === undefined ? [] : [`It is graded ${triageGrades[grade]?.toLowerCase() ?? grade} now.`];
};
