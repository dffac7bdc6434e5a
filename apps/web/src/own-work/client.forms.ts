import type { ReferralView } from '../api/referral-view.js';
import type { StepForm } from '../step/step.form.js';
import { examinationForms } from './examination.forms.js';
import { referClientForm } from './refer-client.form.js';
import { safeguardingForm } from './safeguarding.form.js';

/** What the centre does for somebody who came by themselves, on a day (ISO date). Their adviser has pages of their own. */
export const clientForms = (on: string, referral?: ReferralView): readonly StepForm[] => [
  safeguardingForm,
  ...examinationForms(referral),
  referClientForm(on),
];
