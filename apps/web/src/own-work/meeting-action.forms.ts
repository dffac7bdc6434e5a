import type { ReferralView } from '../api/referral-view.js';
import type { FieldError, Values } from '../form/field.js';
import { writtenDate } from '../form/written-date.js';
import { paths } from '../paths.js';
import type { StepForm } from '../step/step.form.js';
import { actionStates, partners } from './casework.words.js';
import { actionField, actionsOf, agencyField, chosenAction, nameField, ofOpenMeeting } from './meeting.fields.js';

/** Something that the meeting wants done. */
export const meetingActionForm = (referral?: ReferralView): StepForm =>
  ofOpenMeeting(referral, 'actions', {
    step: 'meeting-action',
    title: 'An action of the meeting',
    before: [],
    fields: [
      { kind: 'text', name: 'what', label: 'What is to be done?', missing: 'Enter what is to be done' },
      {
        kind: 'date',
        name: 'due',
        label: 'By which day?',
        hint: 'For example, 20 11 2026.',
        missing: 'Enter the day by which it is to be done',
        tells: ['dueOn'],
      },
      {
        kind: 'line',
        name: 'name',
        heading: 'Who does it',
        label: 'Who does it?',
        hint: 'You can leave this empty until the meeting is closed.',
        tells: ['owner', 'owner.name'],
      },
      {
        kind: 'choice',
        name: 'agency',
        label: 'Of which agency are they?',
        options: partners,
        tells: ['owner.agency'],
      },
    ],
    button: 'Save the action',
    done: 'You have written down an action of the meeting',
    said: actionSaid,
    refusals: { 'due-before-meeting': { field: 'due-day', text: 'The day is before the meeting' } },
  });

function actionSaid(values: Values): object | FieldError {
  const { what, name, agency } = values;
  const dueOn = writtenDate('due', values);
  if (name && !agency) return { field: 'agency', text: 'Select of which agency they are' };
  if (agency && !name) return { field: 'name', text: 'Enter who does it' };
  return { what, dueOn, ...(name && { owner: { agency, name } }) };
}

const hasOpenAction = (referral: ReferralView): boolean => actionsOf(referral).some(({ action }) => !action.ended);
const isOver = { field: 'action', text: 'It was written down already what became of this action' };
const showsMeeting = (id: string, values: Values): string => paths.meetings.show(id, chosenAction(values).meeting);

export const actionOwnerForm = (referral?: ReferralView): StepForm => ({
  step: 'meeting-action-owner',
  at: (values) => `strategy-meetings/${chosenAction(values).meeting}/actions/owner`,
  title: 'Who does an action',
  before: [],
  choosesOfReferral: true,
  fields: [
    actionField(referral, { label: 'Which action?', missing: 'Select the action' }),
    nameField('Who does it?'),
    agencyField('Of which agency are they?'),
  ],
  button: 'Save',
  done: 'You have written down who does an action',
  isAllowed: hasOpenAction,
  said: ({ name, agency, ...rest }) => ({ action: chosenAction(rest).action, owner: { agency, name } }),
  refusals: { 'already-ended': isOver },
  leadsTo: showsMeeting,
});

export const meetingActionEndForm = (referral?: ReferralView): StepForm => ({
  step: 'meeting-action-end',
  at: (values) => `strategy-meetings/${chosenAction(values).meeting}/actions/end`,
  title: 'What became of an action',
  before: [],
  choosesOfReferral: true,
  fields: [
    actionField(referral, { label: 'Which action?', missing: 'Select the action' }),
    {
      kind: 'choice',
      name: 'state',
      label: 'What became of it?',
      options: actionStates,
      missing: 'Select what became of it',
    },
    { kind: 'text', name: 'words', label: 'A word about it', missing: 'Enter a word about it' },
  ],
  button: 'Save',
  done: 'You have written down what became of an action',
  isAllowed: hasOpenAction,
  said: ({ state, words, ...rest }) => ({ action: chosenAction(rest).action, state, words }),
  refusals: { 'already-ended': isOver },
  leadsTo: showsMeeting,
});
