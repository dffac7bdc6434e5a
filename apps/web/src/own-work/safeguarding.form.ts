import type { ReferralView } from '../api/referral-view.js';
import {
  consentFields,
  consentSaid,
  nothingOverridden,
  notSent,
  overrideFields,
  overrideSaid,
  type Writing,
} from '../form/consent.fields.js';
import type { Field, Values } from '../form/field.js';
import { summaryField } from '../form/summary.field.js';
import { wishFields } from '../form/wish.fields.js';
import type { StepForm } from '../step/step.form.js';

const toHub = { to: 'safeguarding-hub', purpose: 'safeguarding' } as const;

const voiceFields: readonly Field[] = [
  {
    kind: 'choice',
    name: 'spokenTo',
    heading: 'The child’s voice',
    label: 'Has somebody spoken to the child?',
    options: { yes: 'Yes', no: 'No' },
    missing: 'Select whether somebody has spoken to the child',
    tells: ['childsVoice'],
  },
  {
    kind: 'text',
    name: 'ownWords',
    within: { field: 'spokenTo', choice: 'yes' },
    label: 'What the child said, in their own words',
    hint: 'You can leave this empty.',
    tells: ['childsVoice.ownWords'],
  },
];

/** The referral that is owed the hub of a child. It is theirs by right, so no yes is needed; what was said goes with it. */
export const safeguardingForm: StepForm = {
  step: 'safeguarding-referral',
  unversioned: true,
  title: 'Refer this child to the safeguarding hub',
  before: [
    'The hub must be told of each child. What the record says goes there, as far as the sharing agreement allows. When the child came to you is not told.',
  ],
  fields: [
    ...voiceFields,
    ...consentFields,
    ...overrideFields,
    ...wishFields,
    summaryField('Leave this empty to send what the record says.'),
  ],
  button: 'Refer to the safeguarding hub',
  done: 'You have referred this child to the safeguarding hub',
  begins: () => nothingOverridden,
  isAllowed: ({ owed }) => owed === true,
  said: safeguardingSaid,
  refusals: notSent,
};

function safeguardingSaid(values: Values, _: ReferralView, writing: Writing): object {
  const override = overrideSaid(values, writing);
  const { spokenTo, ownWords, summary, requestedService, priority } = values;
  const wasSpokenTo = spokenTo === 'yes';
  return {
    consent: consentSaid(values, toHub, writing),
    ...(override && { override }),
    childsVoice: { spokenTo: wasSpokenTo, ...(wasSpokenTo && ownWords && { ownWords }) },
    ...(summary && { summary }),
    ...{ requestedService, priority },
  };
}
