import type { ReferralView } from '../api/referral-view.js';
import type { StepForm } from '../step/step.form.js';
import { isvaOfferForms } from './isva-offer.forms.js';
import { isvaWorkForms } from './isva-work.forms.js';

/** All that is written down of an adviser's support, in the order in which it comes. */
export const isvaForms = (referral?: ReferralView): readonly StepForm[] => [
  ...isvaOfferForms,
  ...isvaWorkForms(referral),
];
