import type { ReferralView } from '../api/referral-view.js';
import type { Values } from '../form/field.js';
import { writtenDate } from '../form/written-date.js';
import type { StepForm } from '../step/step.form.js';
import { needAreas } from './support.words.js';

/** Something that somebody will do for the person, or the person themselves. */
export const plannedActionForm: StepForm = {
  step: 'plan-actions',
  title: 'An action for the plan',
  before: ['Agree it with the person first.'],
  fields: [
    { kind: 'text', name: 'what', label: 'What is to be done?', missing: 'Enter what is to be done' },
    { kind: 'line', name: 'who', label: 'Who does it?', missing: 'Enter who does it' },
    { kind: 'choice', name: 'area', label: 'Which need is it for?', options: { ...needAreas, none: 'Another one' } },
    {
      kind: 'date',
      name: 'by',
      label: 'By which day?',
      hint: 'For example, 20 11 2026. You can leave this empty.',
    },
  ],
  button: 'Save the action',
  done: 'You have put an action into the plan',
  said: actionSaid,
};

function actionSaid(values: Values): object {
  const { what, who, area } = values;
  const by = writtenDate('by', values);
  return { what, who, ...(area && area !== 'none' && { area }), ...(by !== undefined && { by }) };
}

const actionsIn = (referral: ReferralView | undefined) => (referral?.support ?? referral?.isva)?.plan ?? [];
const openActions = (referral: ReferralView | undefined) => actionsIn(referral).filter(({ state }) => state === 'open');

/** What became of an action. What is over stays in the plan, and is not opened again. */
export const actionEndForm = (referral?: ReferralView): StepForm => ({
  step: 'plan-actions-end',
  at: 'plan-actions/end',
  title: 'The end of an action',
  before: [],
  choosesOfReferral: true,
  fields: [
    {
      kind: 'choice',
      name: 'action',
      label: 'Which action is over?',
      options: Object.fromEntries(openActions(referral).map(({ action, what, who }) => [action, `${what} (${who})`])),
      before: actionsIn(referral).map(({ action }) => String(action)),
      missing: 'Select the action that is over',
    },
    {
      kind: 'choice',
      name: 'how',
      label: 'What became of it?',
      options: { done: 'It is done', dropped: 'It was dropped' },
      missing: 'Select what became of it',
    },
    {
      kind: 'text',
      name: 'why',
      label: 'Why',
      hint: 'You can leave this empty if it is done.',
      missing: 'Enter why it was dropped',
      missingAfter: { field: 'how', choices: ['dropped'] },
    },
  ],
  button: 'Save',
  done: 'You have written down what became of an action',
  isAllowed: (now) => openActions(now).length > 0,
  said: ({ action, how, why }) => ({ action: Number(action), how, ...(why && { why }) }),
  refusals: {
    'action-over': { field: 'action', text: 'That action is over already, and nothing has been saved' },
  },
});
