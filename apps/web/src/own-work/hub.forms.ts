import type { ReferralView } from '../api/referral-view.js';
import type { StepForm } from '../step/step.form.js';
import { casePowerEndForm, casePowerForm } from './case-power.forms.js';
import { caseVoiceForm } from './case-voice.form.js';
import { exploitationForm, modernSlaveryForm } from './exploitation.forms.js';
import { actionOwnerForm, meetingActionEndForm, meetingActionForm } from './meeting-action.forms.js';
import {
  attendanceForm,
  callForm,
  callOffForm,
  decisionForm,
  informationForm,
  invitationForm,
  minutesForm,
} from './meeting.forms.js';
import { askPartnerForm, withdrawRequestForm } from './partner.forms.js';

/** What is written down of a meeting, in the order in which it comes about. */
export const meetingForms = (referral?: ReferralView): readonly StepForm[] => [
  invitationForm(referral),
  attendanceForm(referral),
  informationForm(referral),
  decisionForm(referral),
  meetingActionForm(referral),
  actionOwnerForm(referral),
  meetingActionEndForm(referral),
  minutesForm(referral),
  callOffForm(referral),
];

/** What the safeguarding hub writes down of its work on a referral. */
export const hubForms = (referral?: ReferralView): readonly StepForm[] => [
  askPartnerForm(referral),
  withdrawRequestForm(referral),
  callForm(referral),
  ...meetingForms(referral),
  caseVoiceForm,
  casePowerForm(),
  casePowerEndForm(referral),
  exploitationForm,
  modernSlaveryForm,
];
