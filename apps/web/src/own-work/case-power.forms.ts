import type { ReferralView } from '../api/referral-view.js';
import type { ChecksField, FieldError, Values } from '../form/field.js';
import { checkedIn } from '../form/field.js';
import { clockForm, writtenDate, writtenMoment } from '../form/written-date.js';
import { longDateTime } from '../layout/dates.js';
import type { StepForm } from '../step/step.form.js';
import { casePowerEnds, casePowers, toldOfCasePower } from './casework.words.js';
import { momentFields, momentSaid } from './moment.fields.js';

const told: ChecksField = {
  kind: 'checks',
  name: 'told',
  label: 'Who has been told of it by now?',
  hint: 'Leave all empty if nobody has.',
  options: toldOfCasePower,
};

const tooSoon = { field: 'on-day', text: 'It is still to come' };

/** A power that was used to protect whoever the referral is about. */
export const casePowerForm = (): StepForm => ({
  step: 'protection-power',
  at: 'protection-powers',
  title: 'A protection power that was used',
  before: [
    'Police protection of a child ends 72 hours after it began at the latest. Nothing stops that clock (Children Act 1989, section 46(6)).',
  ],
  fields: [
    {
      kind: 'choice',
      name: 'power',
      label: 'Which power?',
      options: casePowers,
      missing: 'Select which power was used',
    },
    {
      kind: 'line',
      name: 'designatedOfficer',
      within: { field: 'power', choice: 'police-protection' },
      label: 'Designated officer',
      hint: 'The officer who inquires into the case, by name.',
      missing: 'Enter the designated officer',
    },
    ...momentFields('was it used').map((field) => ({ ...field, tells: ['usedAt'] })),
    {
      kind: 'line',
      name: 'officer',
      label: 'Who used it?',
      hint: 'By name and service.',
      missing: 'Enter who used it',
    },
    { kind: 'text', name: 'reason', label: 'Why it was used', missing: 'Enter why it was used' },
    told,
    {
      kind: 'date',
      name: 'until',
      label: 'Until which day was an order made?',
      hint: 'Leave this empty if it is no order, or has no last day. An emergency protection order has one.',
      tells: ['until'],
    },
    { kind: 'line', name: 'untilTime', label: 'Until what time on that day?', narrow: true, form: clockForm },
  ],
  button: 'Save the power',
  done: 'You have written down a protection power',
  isAllowed: () => true,
  said: powerSaid,
  refusals: {
    missing: { field: 'until-day', text: 'Enter until when the order was made' },
    'in-the-future': tooSoon,
    'ends-before-it-begins': { field: 'until-day', text: 'The order must not end before it was made' },
    'already-recorded': { field: 'power', text: 'This use of the power is written down already' },
  },
});

function powerSaid(values: Values): object | FieldError {
  const { power, officer, reason, designatedOfficer, untilTime } = values;
  const day = writtenDate('until', values);
  if (day === undefined && untilTime) return { field: 'until-day', text: 'Enter the last day of the order' };
  return {
    ...{ power, usedAt: momentSaid(values), officer, reason, told: checkedIn(told, values) },
    ...(power === 'police-protection' && { designatedOfficer }),
    ...(day !== undefined && { until: writtenMoment('until', untilTime || '23:59', values) }),
  };
}

const powersOf = (referral?: ReferralView) => referral?.protectionPowers ?? [];

/** How a power ended. */
export const casePowerEndForm = (referral?: ReferralView): StepForm => ({
  step: 'protection-power-end',
  at: ({ powerId }) => `protection-powers/${powersOf(referral).find(({ id }) => id === powerId)?.id ?? 'none'}/end`,
  title: 'How a protection power ended',
  before: [],
  choosesOfReferral: true,
  fields: [
    {
      kind: 'choice',
      name: 'powerId',
      label: 'Which power ended?',
      options: Object.fromEntries(
        powersOf(referral)
          .filter(({ ended }) => !ended)
          .map(({ id, words, usedAt }) => [id, `${words}, ${longDateTime(usedAt)}`]),
      ),
      before: powersOf(referral).map(({ id }) => id),
      missing: 'Select the power that ended',
    },
    { kind: 'choice', name: 'how', label: 'How did it end?', options: casePowerEnds, missing: 'Select how it ended' },
    ...momentFields('did it end'),
    { kind: 'text', name: 'explanation', label: 'What happened', missing: 'Enter what happened' },
  ],
  button: 'Save the end',
  done: 'You have written down how a protection power ended',
  isAllowed: (now) => powersOf(now).some(({ ended }) => !ended),
  said: (values) => ({ at: momentSaid(values), how: values['how'], explanation: values['explanation'] }),
  refusals: {
    'in-the-future': tooSoon,
    'ends-before-it-begins': { field: 'on-day', text: 'It must not have ended before it was used' },
    'already-ended': { field: 'powerId', text: 'It was written down already how this power ended' },
  },
});
