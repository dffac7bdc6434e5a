import { amendmentReasons, type Person } from '#libs/case-schemas';
import type { ReferralView } from '../api/referral-view.js';
import { addressesSaid, addressFields, addressValues, isOfAddress } from '../form/address.fields.js';
import { contactFields, contactSaid, contactValues, isOfContact } from '../form/contact.fields.js';
import type { FieldError, Values } from '../form/field.js';
import { isOfName, nameFields, nameValues, personSaid } from '../form/name.fields.js';
import { emailsSaid, phonesSaid, reachFields, reachValues } from '../form/reach.fields.js';
import { textOf } from '../form/reading.js';
import { isOfRisk, riskFields, riskSaid, riskValues } from '../form/risk.fields.js';
import { summaryField } from '../form/summary.field.js';
import { stoppedRefusals } from './consent.form.js';
import { explanation } from './either.forms.js';
import { isWrong, type StepForm } from './step.form.js';

const beginning = ({ summary = '', safeContact, person, riskAssessment }: ReferralView): Values => ({
  ...nameValues(person),
  ...addressValues(person.addresses),
  ...reachValues(person),
  summary,
  ...riskValues(riskAssessment),
  ...contactValues(safeContact),
});

/** Puts right what was sent: who it is about and where they are, what was told, the risk, and how the person can be reached. */
export const amendForm: StepForm = {
  step: 'amend',
  title: 'Put this referral right',
  before: [
    'The agency that received the referral will see what it said before and what it says now.',
    'Change only what is not right. What you leave as it is stays as it was told.',
  ],
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
    ...addressFields,
    ...reachFields,
    summaryField('Write it as it should read now.'),
    ...riskFields({ isNeeded: false }),
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
  const person = personNow(values, changed, referral.person);
  if (person && isWrong(person)) return person;
  const riskAssessment = changed.some(isOfRisk) ? riskSaid(values, referral.riskAssessment) : undefined;
  if (riskAssessment && isWrong(riskAssessment)) return riskAssessment;
  const { reason, explanation: why, summary } = values;
  return {
    reason,
    ...(why && { explanation: why }),
    ...(person && { person }),
    ...(riskAssessment && { riskAssessment }),
    ...(changed.includes('summary') && { summary }),
    ...(changed.some(isOfContact) && { safeContact: contactSaid(values, referral.safeContact) }),
  };
}

/** The person as they should read; nothing where nothing of them changed. */
function personNow(values: Values, changed: readonly string[], before: Person): Person | FieldError | undefined {
  const addresses = changed.some(isOfAddress) ? addressesSaid(values, before.addresses) : undefined;
  if (addresses && 'field' in addresses) return addresses;
  const named = changed.some(isOfName) ? personSaid(values, before) : undefined;
  const phones = changed.includes('phones') ? phonesSaid(values, before.phones) : undefined;
  const emails = changed.includes('emails') ? emailsSaid(values) : undefined;
  if (!named && !addresses && !phones && !emails) return undefined;
  return {
    ...(named ?? before),
    ...(addresses && { addresses }),
    ...(phones && { phones }),
    ...(emails && { emails }),
  };
}
