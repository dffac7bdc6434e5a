import { amendmentReasons } from '#libs/case-schemas';
import type { ReferralView } from '../api/referral-view.js';
import { contactFields, contactSaid, contactValues, isOfContact } from '../form/contact.fields.js';
import type { FieldError, Values } from '../form/field.js';
import { textOf } from '../form/reading.js';
import { isOfName, nameFields, nameValues, personSaid } from '../form/name.fields.js';
import { summaryField } from '../form/summary.field.js';
import { stoppedRefusals } from './consent.form.js';
import { explanation } from './either.forms.js';
import type { StepForm } from './step.form.js';

const beginning = ({ summary = '', safeContact, person }: ReferralView): Values => ({
  ...nameValues(person),
  summary,
  ...contactValues(safeContact),
});

/** Puts right what was sent: who it is about, what was told, and how the person can be reached. */
export const amendForm: StepForm = {
  step: 'amend',
  title: 'Put this referral right',
  before: ['The agency that received the referral will see what it said before and what it says now.'],
  fields: [
    {
      kind: 'choice',
      name: 'reason',
      label: 'Why are you changing it?',
      options: amendmentReasons,
      missing: 'Select why you are changing it',
    },
    explanation('the change'),
    ...nameFields,
    summaryField('Write it as it should read now.'),
    ...contactFields,
  ],
  button: 'Save the change',
  done: 'You have put this referral right',
  begins: beginning,
  said: amendmentSaid,
  refusals: stoppedRefusals('reason'),
};

/** Only what differs is told: what was left as it is stays as it was told. */
function amendmentSaid(values: Values, referral: ReferralView): object | FieldError {
  const before = Object.entries(beginning(referral));
  const changed = before.flatMap(([name, text]) => (values[name] === textOf(text) ? [] : [name]));
  if (changed.length === 0) return { field: 'forenames', text: 'Change what is not right' };
  const { reason, explanation: why, summary } = values;
  return {
    reason,
    ...(why && { explanation: why }),
    ...(changed.some(isOfName) && { person: personSaid(values, referral.person) }),
    ...(changed.includes('summary') && { summary }),
    ...(changed.some(isOfContact) && { safeContact: contactSaid(values, referral.safeContact) }),
  };
}
