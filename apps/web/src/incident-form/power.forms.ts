import { LONGEST_TEXT } from '#libs/case-schemas';
import type { Field, FieldError, Values } from '../form/field.js';
import { clockForm, writtenDate, writtenMoment } from '../form/written-date.js';
import { powerEnds, powers, toldOfPower } from '../incident/police.words.js';
import { leftInWords } from '../incident/protection.presenter.js';
import { momentFields, momentSaid } from '../own-work/moment.fields.js';
import { deadlinePanel } from '../referral/deadline.presenter.js';
import { mistimed, type FormFor } from './incident.form.js';
import { personField } from './people.field.js';

const ofAChild = { field: 'power', choice: 'police-protection' } as const;
const toldName = (who: string): string => `told-${who}`;

/** What the law asks of police protection beside what is said of each power. */
const childFields: readonly Field[] = [
  {
    kind: 'line',
    name: 'designatedOfficer',
    within: ofAChild,
    label: 'Designated officer',
    hint: 'The officer who inquires into the case, by name.',
    missing: 'Enter the designated officer',
  },
  ...Object.entries(toldOfPower).map(([who, words]): Field => ({
    kind: 'choice',
    name: toldName(who),
    within: ofAChild,
    label: `Told by now: ${words.charAt(0).toLowerCase()}${words.slice(1)}?`,
    options: { yes: 'Yes', no: 'Not yet' },
    inline: true,
    missing: `Select whether ${words.charAt(0).toLowerCase()}${words.slice(1)} has been told`,
    tells: ['told'],
  })),
];

/** A power that was used to protect somebody. Police protection ends after 72 hours, and nothing stops that clock. */
export const powerForm: FormFor = ({ incident }) => ({
  name: 'power',
  title: 'A protection power that was used',
  before: [
    'Police protection of a child ends 72 hours after it began at the latest. Nothing stops that clock (Children Act 1989, section 46(6)).',
  ],
  fields: [
    { kind: 'choice', name: 'power', label: 'Which power?', options: powers, missing: 'Select which power was used' },
    ...childFields,
    personField(incident, 'Whom does it protect?', 'Select whom it protects'),
    ...momentFields('was it used').map((field) => ({ ...field, tells: ['usedAt'] })),
    {
      kind: 'text',
      name: 'circumstances',
      label: 'Why it was used',
      longest: LONGEST_TEXT,
      missing: 'Enter why it was used',
    },
    { kind: 'line', name: 'authorisedBy', label: 'Authorised by', hint: 'You can leave this empty.' },
    {
      kind: 'date',
      name: 'until',
      label: 'Until which day was an order made?',
      hint: 'Leave this empty if it is no order, or has no last day.',
      tells: ['until'],
    },
    { kind: 'line', name: 'untilTime', label: 'Until what time on that day?', narrow: true, form: clockForm },
  ],
  button: 'Save the power',
  at: `/incidents/${incident.id}/protection-powers`,
  begins: {},
  said: powerSaid,
  refusals: {
    ...mistimed,
    missing: { field: 'designatedOfficer', text: 'Enter the designated officer' },
    'ends-before-it-begins': { field: 'until-day', text: 'The order must not end before it was made' },
    'already-recorded': { field: 'power', text: 'This use of the power is written down already' },
  },
  isDone: (values, reader) =>
    incident.protectionPowers.some(
      ({ power, personRecordId, usedAt, recordedBy, circumstances }) =>
        recordedBy === reader &&
        power === values['power'] &&
        personRecordId === values['personRecordId'] &&
        usedAt === momentSaid(values) &&
        circumstances === values['circumstances'],
    ),
});

function powerSaid(values: Values): object | FieldError {
  const { power, personRecordId, circumstances, authorisedBy, designatedOfficer, untilTime } = values;
  const day = writtenDate('until', values);
  if (day === undefined && untilTime) return { field: 'until-day', text: 'Enter the last day of the order' };
  const isOfAChild = power === ofAChild.choice;
  return {
    ...{ power, personRecordId, usedAt: momentSaid(values), circumstances },
    ...(authorisedBy && { authorisedBy }),
    ...(isOfAChild && { designatedOfficer }),
    ...(isOfAChild && { told: Object.keys(toldOfPower).filter((who) => values[toldName(who)] === 'yes') }),
    ...(day !== undefined && { until: writtenMoment('until', untilTime || '23:59', values) }),
  };
}

/** How a power ended. */
export const powerEndForm: FormFor = ({ incident, of, now }) => {
  const power = incident.protectionPowers.find(({ id }) => id === of);
  return (
    power && {
      name: 'power-end',
      title: `How it ended: ${power.words.toLowerCase()}`,
      before: power.deadline?.dueAt
        ? [`${deadlinePanel(power.deadline).when}. ${leftInWords(power.deadline.dueAt, now)}`]
        : [],
      fields: [
        {
          kind: 'choice',
          name: 'how',
          label: 'How did it end?',
          options: powerEnds,
          missing: 'Select how it ended',
        },
        ...momentFields('did it end'),
        { kind: 'text', name: 'explanation', label: 'What happened', missing: 'Enter what happened' },
      ],
      button: 'Save the end',
      at: `/protection-powers/${power.id}/end`,
      begins: {},
      said: (values) => ({ ...{ how: values['how'], at: momentSaid(values), explanation: values['explanation'] } }),
      refusals: {
        ...mistimed,
        'ends-before-it-begins': { field: 'on-day', text: 'It must not have ended before it was used' },
      },
      isDone: ({ explanation }, reader) =>
        power.ended?.recordedBy === reader && power.ended.explanation === explanation,
    }
  );
};
