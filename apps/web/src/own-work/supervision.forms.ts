import type { ReferralView } from '../api/referral-view.js';
import { partNames, type Values } from '../form/field.js';
import { writtenDate } from '../form/written-date.js';
import type { StepForm } from '../step/step.form.js';
import { momentFields, momentSaid } from './moment.fields.js';

const supervisionTypes = { community: 'In the community, by order of a court', licence: 'On licence' };
const harmClasses = { low: 'Low', medium: 'Medium', high: 'High', 'very-high': 'Very high' };
const mappaCategories = {
  none: 'They are not managed under MAPPA',
  1: 'Category 1: a registered sexual offender',
  2: 'Category 2: a violent or other sexual offender',
  3: 'Category 3: another dangerous offender',
  4: 'Category 4: a terrorist or of terrorist risk',
};
const mappaLevels = {
  1: 'Level 1: in the ordinary way',
  2: 'Level 2: by several agencies together',
  3: 'Level 3: by several agencies and their senior staff',
};

/** How somebody is supervised from now on. What stood there before is kept. */
export const supervisionForm: StepForm = {
  step: 'supervision',
  unversioned: true,
  title: 'How this person is supervised',
  before: [],
  fields: [
    {
      kind: 'line',
      name: 'crn',
      label: 'Case reference number (CRN)',
      hint: 'A letter and six digits, such as X123456.',
      longest: 16,
      missing: 'Enter the case reference number',
    },
    {
      kind: 'choice',
      name: 'type',
      label: 'How are they supervised?',
      options: supervisionTypes,
      missing: 'Select how they are supervised',
    },
    {
      kind: 'date',
      name: 'started',
      label: 'Since which day?',
      hint: 'The day of the sentence or of the release. For example, 20 11 2026.',
      missing: 'Enter the day of the sentence or of the release',
      tells: ['startedOn'],
    },
    {
      kind: 'choice',
      name: 'riskOfSeriousHarm',
      label: 'How high is the risk of serious harm?',
      options: harmClasses,
      missing: 'Select how high the risk of serious harm is',
    },
    {
      kind: 'choice',
      name: 'category',
      label: 'In which MAPPA category are they?',
      options: mappaCategories,
      missing: 'Select their MAPPA category, or that they are in none',
      tells: ['mappa', 'mappa.category'],
    },
    {
      kind: 'choice',
      name: 'level',
      label: 'At which MAPPA level are they managed?',
      hint: 'Leave this out if they are not managed under MAPPA.',
      options: mappaLevels,
      missing: 'Select the MAPPA level',
      missingAfter: { field: 'category', choices: ['1', '2', '3', '4'] },
      tells: ['mappa.level'],
    },
  ],
  button: 'Save',
  done: 'You have written down how this person is supervised',
  begins: supervisionNow,
  said: supervisionSaid,
  refusals: { 'crn-not-one': { field: 'crn', text: 'The case reference number must be a letter and six digits' } },
};

function supervisionNow({ supervision }: ReferralView): Values {
  if (!supervision) return {};
  const { crn, type, startedOn, riskOfSeriousHarm, mappa } = supervision;
  const [year = '', month = '', day = ''] = startedOn.split('-');
  const started = partNames('started').map((box, place): [string, string] => [box, [day, month, year][place] ?? '']);
  return {
    ...{ crn, type, riskOfSeriousHarm },
    ...Object.fromEntries(started),
    ...(mappa ? { category: String(mappa.category), level: String(mappa.level) } : { category: 'none' }),
  };
}

function supervisionSaid(values: Values): object {
  const { crn, type, riskOfSeriousHarm, category, level } = values;
  return {
    ...{ crn, type, riskOfSeriousHarm, startedOn: writtenDate('started', values) },
    ...(category !== 'none' && { mappa: { category: Number(category), level: Number(level) } }),
  };
}

const isStillToCome = ({ supervision }: ReferralView, milestone: string): boolean =>
  supervision !== undefined && !supervision.milestones.some((each) => each.milestone === milestone);

const tooSoon = { field: 'on-day', text: 'The day is before the supervision began' };

export const firstAppointmentForm: StepForm = {
  step: 'first-appointment',
  at: 'appointment',
  unversioned: true,
  title: 'The first appointment',
  before: [],
  fields: momentFields('was it held'),
  button: 'Save',
  done: 'You have written down the first appointment',
  isAllowed: (referral) => isStillToCome(referral, 'first-appointment'),
  said: (values) => ({ at: momentSaid(values) }),
  refusals: { 'before-supervision': tooSoon },
};

export const initialPlanForm: StepForm = {
  step: 'initial-plan',
  at: 'plan',
  unversioned: true,
  title: 'The initial plan',
  before: [],
  fields: momentFields('was it made'),
  button: 'Save',
  done: 'You have written down the initial plan',
  isAllowed: (referral) => isStillToCome(referral, 'initial-plan'),
  said: (values) => ({ at: momentSaid(values) }),
  refusals: { 'before-supervision': tooSoon },
};
