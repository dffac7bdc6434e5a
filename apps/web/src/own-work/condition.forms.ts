import type { ReferralView } from '../api/referral-view.js';
import type { FieldError, Values } from '../form/field.js';
import { writtenDate } from '../form/written-date.js';
import type { StepForm } from '../step/step.form.js';

const conditionKinds = { 'no-contact': 'No contact', 'exclusion-zone': 'Exclusion zone', other: 'Another condition' };
const noWhereabouts: FieldError = {
  field: 'inWords',
  text: 'Leave out where anybody lives and how to reach them: the person on licence would learn it. Nothing has been saved',
};

/** Whoever has offended must not learn from these words where a victim is, whatever it is in them that would tell. */
export const whereaboutsTold = { 'tells-whereabouts': noWhereabouts };

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

export const conditionsOf = (referral: ReferralView | undefined) => referral?.licence?.conditions ?? [];
const revocable = (referral: ReferralView | undefined) => conditionsOf(referral).filter((each) => !each.revocation);

/** Each to be chosen by its words. */
export const byWords = (items: readonly { readonly id?: string; readonly inWords: string }[]) =>
  Object.fromEntries(items.flatMap(({ id, inWords }) => (id === undefined ? [] : [[id, inWords]])));

export const idsOf = (items: readonly { readonly id?: string }[]): string[] => items.flatMap(({ id }) => id ?? []);

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
      before: idsOf(conditionsOf(referral)),
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
