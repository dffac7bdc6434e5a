import type { ReferralView } from '../api/referral-view.js';
import { longDateTime } from '../layout/dates.js';
import type { StepForm } from '../step/step.form.js';
import { byWords, conditionsOf, idsOf, whereaboutsTold } from './condition.forms.js';
import { momentFields, momentSaid } from './moment.fields.js';

const escalations = {
  none: 'No further',
  warning: 'To a warning',
  'senior-warning': 'To a warning by a senior manager',
  'recall-requested': 'To a request for recall',
};

export const breachForm = (referral?: ReferralView): StepForm => ({
  step: 'breach',
  unversioned: true,
  choosesOfReferral: true,
  title: 'A breach of a condition',
  before: ['Nobody is told of it by the system.'],
  fields: [
    {
      kind: 'choice',
      name: 'conditionId',
      label: 'Which condition was breached?',
      options: byWords(conditionsOf(referral)),
      missing: 'Select the condition that was breached',
    },
    ...momentFields('was it breached'),
    { kind: 'text', name: 'inWords', label: 'What happened', missing: 'Enter what happened' },
    {
      kind: 'choice',
      name: 'escalation',
      label: 'How far is it taken?',
      options: escalations,
      missing: 'Select how far it is taken',
    },
  ],
  button: 'Save the breach',
  done: 'You have written down a breach',
  isAllowed: (now) => conditionsOf(now).length > 0,
  said: (values) => ({
    ...{ conditionId: values['conditionId'], at: momentSaid(values), inWords: values['inWords'] },
    escalation: values['escalation'],
  }),
  refusals: {
    ...whereaboutsTold,
    'not-in-force': { field: 'conditionId', text: 'That condition was not in force on that day' },
    'before-supervision': { field: 'on-day', text: 'The day is before the supervision began' },
  },
});

const takeable = (referral: ReferralView | undefined) =>
  referral?.licence?.breaches.filter(({ allowedEscalations = [] }) => allowedEscalations.length > 0) ?? [];

export const escalationForm = (referral?: ReferralView): StepForm => ({
  step: 'breach-escalation',
  at: 'breach/escalate',
  unversioned: true,
  choosesOfReferral: true,
  title: 'A breach that is taken further',
  before: ['It can be taken further, never back.'],
  fields: [
    {
      kind: 'choice',
      name: 'breachId',
      label: 'Which breach is taken further?',
      options: byWords(
        takeable(referral).map(({ at, inWords, id }) => ({ id, inWords: `${longDateTime(at)}: ${inWords}` })),
      ),
      before: idsOf(referral?.licence?.breaches ?? []),
      missing: 'Select the breach that is taken further',
    },
    {
      kind: 'choice',
      name: 'escalation',
      label: 'How far is it taken?',
      options: Object.fromEntries(Object.entries(escalations).filter(([code]) => code !== 'none')),
      missing: 'Select how far it is taken',
    },
  ],
  button: 'Save',
  done: 'You have written down how far a breach is taken',
  isAllowed: (now) => takeable(now).length > 0,
  refusals: { 'not-further': { field: 'escalation', text: 'It has been taken as far as that already' } },
});
