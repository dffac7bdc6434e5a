import type { Agency } from '#libs/case-schemas';
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
import type { StepForm } from './step.form.js';

/** Asks another agency to help as well. What the person said to the first referral is no answer to this one. */
export const referOnForm = (from: Agency, on: string, sender?: Agency): StepForm => ({
  step: 'refer-on',
  title: 'Refer this person on',
  before: [
    'What you were told goes on to the agency that you choose, as far as the sharing agreement with it allows. Ask the person about this agency first.',
  ],
  fields: [
    routeField(from, on, sender ? [sender] : []),
    ...consentFields,
    ...overrideFields,
    ...wishFields,
    summaryField('Leave this empty to send what you were told yourself.'),
  ],
  button: 'Refer on',
  done: 'You have referred this person on',
  begins: () => nothingOverridden,
  said: referOnSaid,
  refusals: { ...notSent, 'referral-would-return': goesRound, 'would-return': goesRound },
  isDone: (values, referral) => referral.referredOn?.at(-1)?.to === chosenRoute(values).to,
});

const goesRound = {
  field: 'route',
  text: 'Nothing was sent, because this person has come to you from there. Choose another agency',
};

function referOnSaid(values: Values, _: ReferralView, writing: Writing): object {
  const route = chosenRoute(values);
  const override = overrideSaid(values, writing);
  const { summary, requestedService, priority } = values;
  return {
    ...route,
    consent: consentSaid(values, route, writing),
    ...(override && { override }),
    ...(summary && { summary }),
    requestedService,
    priority,
  };
}
