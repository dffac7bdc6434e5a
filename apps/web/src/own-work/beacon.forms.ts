import type { ReferralView } from '../api/referral-view.js';
import type { StepForm } from '../step/step.form.js';
import { atWork, atWorkOrAfter, writtenWhile } from './written-while.js';
import { contactAttemptForm } from './contact-attempt.form.js';
import { maracForm } from './marac.form.js';
import { needsAssessmentForm } from './needs-assessment.form.js';
import { actionEndForm, plannedActionForm } from './plan.forms.js';
import { ownViewForm, restorativeJusticeForm } from './own-view.forms.js';

/** Beacon’s work with a person. What somebody thinks of it can be asked when it is over, too. */
export const beaconForms = (referral?: ReferralView): readonly StepForm[] => [
  ...[contactAttemptForm(referral), needsAssessmentForm, plannedActionForm, actionEndForm(referral), maracForm].map(
    writtenWhile(atWork),
  ),
  ...[ownViewForm, restorativeJusticeForm].map(writtenWhile(atWorkOrAfter)),
];
