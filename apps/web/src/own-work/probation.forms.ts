import type { ReferralView } from '../api/referral-view.js';
import type { StepForm } from '../step/step.form.js';
import { breachForm, escalationForm } from './breach.forms.js';
import { conditionForm, revocationForm } from './condition.forms.js';
import { firstAppointmentForm, initialPlanForm, supervisionForm } from './supervision.forms.js';
import { atWork, writtenWhile } from './written-while.js';

/** What probation writes down of its supervision of somebody, and of the licence that they are on. */
export const probationForms = (referral?: ReferralView): readonly StepForm[] =>
  [
    supervisionForm,
    firstAppointmentForm,
    initialPlanForm,
    conditionForm,
    revocationForm(referral),
    breachForm(referral),
    escalationForm(referral),
  ].map(writtenWhile(atWork));
