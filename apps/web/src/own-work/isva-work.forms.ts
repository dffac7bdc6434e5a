import { contactChannels, unsafeReasons } from '#libs/case-schemas';
import type { ReferralView } from '../api/referral-view.js';
import type { Field, FieldError, Values } from '../form/field.js';
import { writtenDate } from '../form/written-date.js';
import type { StepForm } from '../step/step.form.js';
import { isvaForm, otherReason, words } from './isva.fields.js';
import { endReasons, justiceStages } from './isva.words.js';
import { momentFields, momentSaid } from './moment.fields.js';
import { needsAssessmentForm } from './needs-assessment.form.js';
import { actionEndForm, plannedActionForm } from './plan.forms.js';
import { contactResults, ownViews } from './support.words.js';

const day = (name: string, label: string, missing: string): Field => ({
  kind: 'date',
  name,
  label,
  hint: 'For example, 20 11 2026.',
  missing,
});
const pastDay = (label: string, missing: string): Field =>
  ({ ...day('on', label, missing), notAfterToday: true }) as Field;

const told = (values: Values, ...names: readonly string[]): object =>
  Object.fromEntries(names.flatMap((name) => (values[name] ? [[name, values[name]]] : [])));

const onSaid = (values: Values) => ({ on: writtenDate('on', values) });

const unsafeRefusals: Readonly<Record<string, FieldError>> = Object.fromEntries(
  Object.entries(unsafeReasons).map(([code, reason]) => [
    code,
    { field: 'despite', text: `${reason}. Nothing has been saved. If it was done all the same, enter why` },
  ]),
);

/** Somebody tried to reach the client. What was done although it was not safe is written down all the same, with why. */
const contactForm = (referral?: ReferralView): StepForm => ({
  step: 'contact',
  title: 'A contact',
  before: unsafeNow(referral),
  fields: [
    {
      kind: 'choice',
      name: 'channel',
      label: 'How did you try to reach them?',
      options: contactChannels,
      missing: 'Select how you tried to reach them',
    },
    ...momentFields('did you try'),
    {
      kind: 'choice',
      name: 'result',
      label: 'What came of it?',
      options: contactResults,
      missing: 'Select what came of it',
    },
    words('Your note'),
    {
      kind: 'text',
      name: 'despite',
      label: 'Why it was done although it was not safe',
      hint: 'Leave this empty if you chose the wrong way above, and put that right.',
      onceRefused: true,
    },
  ],
  button: 'Save the contact',
  done: 'You have written down a contact',
  said: (values) => ({ at: momentSaid(values), ...told(values, 'channel', 'result', 'words', 'despite') }),
  refusals: unsafeRefusals,
  isDone: (values, { isva }) => {
    const last = isva?.contacts.at(-1);
    return last?.channel === values['channel'] && Date.parse(last?.at ?? '') === Date.parse(momentSaid(values));
  },
});

function unsafeNow(referral: ReferralView | undefined): string[] {
  const unsafe = referral?.channels?.filter(({ may }) => !may).map(({ name }) => name.toLowerCase()) ?? [];
  return unsafe.length > 0 ? [`Not safe at this moment: ${unsafe.join(', ')}.`] : [];
}

/** The forms of Beacon's ask the same; what the service is told goes by its own names. */
const needsForm: StepForm = {
  ...needsAssessmentForm,
  step: 'needs',
  title: 'What they need',
  said: (values, referral, writing) => {
    const said = needsAssessmentForm.said?.(values, referral, writing) ?? {};
    if (!('assessedOn' in said)) return said;
    const { assessedOn: on, ...rest } = said;
    return { on, ...rest };
  },
};

const endOfAction = (referral?: ReferralView): StepForm => {
  const form = actionEndForm(referral);
  return {
    ...form,
    step: 'action-end',
    at: 'action-end',
    said: ({ action, how, why }) => ({ action: Number(action), how, ...(why && { words: why }) }),
  };
};

const justiceStageForm: StepForm = {
  step: 'justice-stage',
  title: 'Where it stands with the police and the courts',
  before: ['As the client or the police say. Nobody is told or asked because of it.'],
  fields: [
    {
      kind: 'choice',
      name: 'stage',
      label: 'Where does it stand?',
      options: justiceStages,
      missing: 'Select where it stands',
    },
    pastDay('Since which day?', 'Enter since which day'),
    words('Your note'),
  ],
  button: 'Save',
  done: 'You have written down where it stands with the police and the courts',
  said: (values) => ({ ...onSaid(values), ...told(values, 'stage', 'words') }),
};

const reviewForm: StepForm = {
  step: 'review',
  title: 'A review of the support',
  before: ['Look at the needs and the plan with the client.'],
  fields: [
    pastDay('On which day did you look at it?', 'Enter the day on which you looked at it'),
    day('nextOn', 'By which day is it to be looked at again?', 'Enter the day by which it is to be looked at again'),
    words('Your note'),
  ],
  button: 'Save the review',
  done: 'You have written down a review',
  said: (values) => ({ ...onSaid(values), nextOn: writtenDate('nextOn', values), ...told(values, 'words') }),
};

const endForm: StepForm = {
  step: 'end',
  title: 'The end of the support',
  before: ['Ask the client how they see it. An adviser does not see this person any more after this.'],
  fields: [
    { kind: 'choice', name: 'reason', label: 'Why does it end?', options: endReasons, missing: 'Select why it ends' },
    otherReason(words('Your note')),
    pastDay('On which day did it end?', 'Enter the day on which it ended'),
    {
      kind: 'choice',
      name: 'view',
      label: 'How are things for the client now, in their own view?',
      options: ownViews,
      missing: 'Select how things are for the client',
    },
    { kind: 'text', name: 'viewInWords', label: 'Their own words', hint: 'You can leave this empty.' },
  ],
  button: 'End the support',
  warns: true,
  done: 'You have written down the end of the support',
  leavesForList: true,
  said: (values) => ({ ...onSaid(values), ...told(values, 'reason', 'words', 'view', 'viewInWords') }),
};

/** What an adviser writes down of their work. */
export const isvaWorkForms = (referral?: ReferralView): readonly StepForm[] =>
  [
    contactForm(referral),
    needsForm,
    { ...plannedActionForm, step: 'plan-action' as const },
    endOfAction(referral),
    justiceStageForm,
    reviewForm,
    endForm,
  ].map(isvaForm);
