import type { Status } from '#libs/referral-lifecycle';
import type { ReferralView } from '../api/referral-view.js';
import type { StepForm } from '../step/step.form.js';
import { contactAttemptForm } from './contact-attempt.form.js';
import { needsAssessmentForm } from './needs-assessment.form.js';
import { actionEndForm, plannedActionForm } from './plan.forms.js';
import { ownViewForm, restorativeJusticeForm } from './own-view.forms.js';

const atWork: readonly Status[] = ['accepted', 'in-progress'];
const atWorkOrAfter: readonly Status[] = [...atWork, 'concluded'];

const writtenWhile =
  (statuses: readonly Status[]) =>
  (form: StepForm): StepForm => ({
    ...form,
    repeats: true,
    isAllowed: (referral) => statuses.includes(referral.status) && (form.isAllowed?.(referral) ?? true),
  });

/** Beacon’s work with a person. What somebody thinks of it can be asked when it is over, too. */
export const beaconForms = (referral?: ReferralView): readonly StepForm[] => [
  ...[contactAttemptForm(referral), needsAssessmentForm, plannedActionForm, actionEndForm(referral)].map(
    writtenWhile(atWork),
  ),
  ...[ownViewForm, restorativeJusticeForm].map(writtenWhile(atWorkOrAfter)),
];
