import type { ReferralView } from '../api/referral-view.js';
import type { Field, FieldError, Values } from '../form/field.js';
import { clockForm, writtenDate, writtenMoment } from '../form/written-date.js';
import type { StepForm } from '../step/step.form.js';
import { momentFields, momentSaid } from './moment.fields.js';
import { sampleDecisionForm } from './sample-decision.form.js';

/** What a sample is taken of, as the centre’s service has them. */
const sampleTypes = { vaginal: 'Vaginal', anal: 'Anal', oral: 'Oral', digital: 'Digital' };

const byField: Field = {
  kind: 'line',
  name: 'byName',
  label: 'By whom?',
  hint: 'Leave this empty if it was you.',
};

const examinationSaid = (values: Values): object => ({
  at: momentSaid(values),
  ...(values['byName'] && { byName: values['byName'] }),
});

type Step = 'offer' | 'finish' | 'decline';

const allows =
  (step: Step) =>
  ({ examination }: ReferralView): boolean =>
    examination?.allowedSteps?.includes(step) ?? false;

/** A step of the examination. The service takes each once, so it cannot be written down twice. */
const stepOf = (step: Step) => ({
  ...({ step: `examination-${step}`, at: `examination/${step}`, unversioned: true } as const),
  isAllowed: allows(step),
});

const offerForm: StepForm = {
  ...stepOf('offer'),
  title: 'The offer of an examination',
  before: ['An examination is the client’s to take or to decline.'],
  fields: [...momentFields('was it offered'), byField],
  button: 'Save the offer',
  done: 'You have written down the offer of an examination',
  said: examinationSaid,
};

const declineForm: StepForm = {
  ...stepOf('decline'),
  title: 'An examination that was declined',
  before: ['Whoever has said no may say yes later: it can be offered again.'],
  fields: [...momentFields('was it declined'), { ...byField, label: 'To whom was it said?' }],
  button: 'Save',
  done: 'You have written down that the examination was declined',
  said: examinationSaid,
};

const dayOf = (type: string): string => `${type}-taken`;
const timeOf = (type: string): string => `${type}-time`;

const sampleFields: readonly Field[] = Object.entries(sampleTypes).flatMap(([type, name]): Field[] => [
  {
    kind: 'date',
    name: dayOf(type),
    heading: `${name} sample`,
    label: `On which day was the ${type} sample taken?`,
    hint: 'Leave this empty if none was taken.',
    notAfterToday: true,
    tells: ['samples'],
  },
  {
    kind: 'line',
    name: timeOf(type),
    label: `At what time was the ${type} sample taken?`,
    narrow: true,
    form: clockForm,
    tells: ['samples'],
  },
]);

const finishForm: StepForm = {
  ...stepOf('finish'),
  title: 'The examination',
  before: ['Write down that it was done, and each sample that was taken. What was found stays in the medical notes.'],
  fields: [...momentFields('was it done'), byField, ...sampleFields],
  button: 'Save the examination',
  done: 'You have written down the examination',
  said: finishSaid,
};

function finishSaid(values: Values): object | FieldError {
  const types = Object.keys(sampleTypes);
  const dayless = types.find((type) => values[timeOf(type)] && writtenDate(dayOf(type), values) === undefined);
  if (dayless !== undefined)
    return { field: `${dayOf(dayless)}-day`, text: `Enter the day on which the ${dayless} sample was taken` };
  const taken = types.filter((type) => writtenDate(dayOf(type), values) !== undefined);
  const timeless = taken.find((type) => !values[timeOf(type)]);
  if (timeless !== undefined)
    return { field: timeOf(timeless), text: `Enter the time at which the ${timeless} sample was taken` };
  return {
    ...examinationSaid(values),
    samples: taken.map((type) => ({ type, takenAt: writtenMoment(dayOf(type), values[timeOf(type)] ?? '', values) })),
  };
}

/** What the sexual assault referral centre writes down of a client’s examination. */
export const examinationForms = (referral?: ReferralView): readonly StepForm[] => [
  offerForm,
  finishForm,
  declineForm,
  sampleDecisionForm(referral),
];
