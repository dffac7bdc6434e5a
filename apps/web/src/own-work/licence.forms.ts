import type { ReferralView } from '../api/referral-view.js';
import type { FieldError, Values } from '../form/field.js';
import { writtenDate } from '../form/written-date.js';
import { longDateTime } from '../layout/dates.js';
import type { StepForm } from '../step/step.form.js';
import { momentFields, momentSaid } from './moment.fields.js';

const conditionKinds = { 'no-contact': 'No contact', 'exclusion-zone': 'Exclusion zone', other: 'Another condition' };
const escalations = {
  none: 'No further',
  warning: 'To a warning',
  'senior-warning': 'To a warning by a senior manager',
  'recall-requested': 'To a request for recall',
};

const noWhereabouts: FieldError = {
  field: 'inWords',
  text: 'Leave out where anybody lives and how to reach them: the person on licence would learn it. Nothing has been saved',
};

/** Whoever has offended must not learn from these words where a victim is, whatever it is in them that would tell. */
const whereaboutsTold = { 'tells-whereabouts': noWhereabouts };

export const conditionForm: StepForm = {
  step: 'condition',
  unversioned: true,
  title: 'A licence condition',
  before: ['Write nothing from which somebody could learn where a victim lives or how to reach them.'],
  fields: [
    {
      kind: 'choice',
      name: 'kind',
      label: 'What kind of condition is it?',
      options: conditionKinds,
      missing: 'Select what kind of condition it is',
    },
    { kind: 'text', name: 'inWords', label: 'The condition in words', missing: 'Enter the condition in words' },
    {
      kind: 'date',
      name: 'to',
      label: 'Until which day does it hold?',
      hint: 'Leave this empty if it holds as long as the licence. For example, 20 11 2027.',
    },
  ],
  button: 'Save the condition',
  done: 'You have written down a licence condition',
  isAllowed: isOnLicence,
  said: conditionSaid,
  refusals: {
    ...whereaboutsTold,
    'before-supervision': { field: 'to-day', text: 'The condition would be over before the supervision began' },
  },
};

function conditionSaid(values: Values): object {
  const to = writtenDate('to', values);
  return { kind: values['kind'], inWords: values['inWords'], ...(to !== undefined && { to }) };
}

function isOnLicence({ supervision }: ReferralView): boolean {
  return supervision?.type === 'licence';
}

const conditionsOf = (referral: ReferralView | undefined) => referral?.licence?.conditions ?? [];
const revocable = (referral: ReferralView | undefined) => conditionsOf(referral).filter((each) => !each.revocation);

const byWords = (items: readonly { readonly id?: string; readonly inWords: string }[]) =>
  Object.fromEntries(items.flatMap(({ id, inWords }) => (id === undefined ? [] : [[id, inWords]])));

export const revocationForm = (referral?: ReferralView): StepForm => ({
  step: 'condition-revocation',
  at: 'condition/revoke',
  unversioned: true,
  choosesOfReferral: true,
  title: 'A condition that is taken back',
  before: [],
  fields: [
    {
      kind: 'choice',
      name: 'conditionId',
      label: 'Which condition is taken back?',
      options: byWords(revocable(referral)),
      missing: 'Select the condition that is taken back',
    },
    {
      kind: 'date',
      name: 'from',
      label: 'From which day on?',
      hint: 'For example, 20 11 2026.',
      missing: 'Enter from which day on it holds no more',
    },
    { kind: 'text', name: 'why', label: 'Why', missing: 'Enter why it is taken back' },
  ],
  button: 'Take it back',
  done: 'You have written down that a condition is taken back',
  isAllowed: (now) => revocable(now).length > 0,
  said: (values) => ({
    ...{ conditionId: values['conditionId'], from: writtenDate('from', values), why: values['why'] },
  }),
  refusals: {
    ...{ 'tells-whereabouts': { ...noWhereabouts, field: 'why' } },
    'already-recorded': { field: 'conditionId', text: 'That condition is taken back already' },
  },
});

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
