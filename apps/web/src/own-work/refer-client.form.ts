import { incidentCategories } from '#libs/case-schemas';
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
import type { Values } from '../form/field.js';
import { chosenRoute, routeField } from '../form/route.fields.js';
import { summaryField } from '../form/summary.field.js';
import { wishFields } from '../form/wish.fields.js';
import type { StepForm } from '../step/step.form.js';

/** Refers somebody who came by themselves, by their word or by a decision that is written down. */
export const referClientForm = (on: string): StepForm => ({
  step: 'refer',
  title: 'Refer this client to another agency',
  before: [
    'The agency that you choose learns who they are and what you say here. When they came, and what is written in the record, stays here.',
  ],
  fields: [
    routeField('sarc', on),
    {
      kind: 'choice',
      name: 'category',
      label: 'What do they let you say happened?',
      options: incidentCategories,
      missing: 'Select what they let you say happened',
    },
    ...consentFields,
    ...overrideFields,
    ...wishFields,
    summaryField('In your own words, what they let you say. You can leave this empty.'),
  ],
  button: 'Refer this client',
  done: 'You have referred this client',
  begins: () => ({ ...nothingOverridden, category: 'sexual-offence' }),
  isAllowed: () => true,
  said: referralSaid,
  refusals: { ...notSent, ...namingNobody },
});

const namingNobody = {
  'says-who': {
    field: 'summary',
    text: 'Nothing was sent, because this would say who the person is. Leave out what names, dates or places them',
  },
  'nothing-to-tell': {
    field: 'summary',
    text: 'Nothing was sent. Enter in words of your own what the police should know',
  },
};

function referralSaid(values: Values, _: ReferralView, writing: Writing): object {
  const route = chosenRoute(values);
  const override = overrideSaid(values, writing);
  const { category, summary, requestedService, priority } = values;
  return {
    ...route,
    category,
    consent: consentSaid(values, route, writing),
    ...(override && { override }),
    ...(summary && { summary }),
    ...{ requestedService, priority },
  };
}
