import { beforeMarac, maracFields, maracRefusals, maracSaid } from '../form/marac.fields.js';
import type { StepForm } from '../step/step.form.js';

/** Advisers refer to the conference, too, and sit there. */
export const maracForm: StepForm = {
  step: 'marac',
  title: 'A referral to MARAC',
  before: beforeMarac,
  fields: maracFields,
  button: 'Save',
  done: 'You have written down the referral to MARAC',
  said: maracSaid,
  refusals: maracRefusals,
};
