import type { Agency } from '#libs/case-schemas';
import type { ReferralView } from '../api/referral-view.js';
import type { ReferralDesk } from '../desk/referral-desk.js';
import type { StepForm } from '../step/step.form.js';
import { beaconForms } from './beacon.forms.js';
import { hubForms } from './hub.forms.js';
import { probationForms } from './probation.forms.js';
import { referralCentreForms } from './referral-centre.forms.js';
import { youthOffendingForms } from './youth-offending.forms.js';

const forms: Partial<Record<Agency, (referral?: ReferralView) => readonly StepForm[]>> = {
  beacon: beaconForms,
  sarc: referralCentreForms,
  'youth-offending': youthOffendingForms,
  probation: probationForms,
  'safeguarding-hub': hubForms,
};

/** What those who received a referral write down of their own work on it. No sender is told. */
export const ownForms = ({ agency, side }: ReferralDesk, referral?: ReferralView): readonly StepForm[] =>
  side === 'receiver' ? (forms[agency]?.(referral) ?? []) : [];
