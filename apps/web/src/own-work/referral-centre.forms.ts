import type { ReferralView } from '../api/referral-view.js';
import type { StepForm } from '../step/step.form.js';
import { examinationForms } from './examination.forms.js';
import { safeguardingForm } from './safeguarding.form.js';

/** What the sexual assault referral centre does with a referral for itself. */
export const referralCentreForms = (referral?: ReferralView): readonly StepForm[] => [
  safeguardingForm,
  ...examinationForms(referral),
];
