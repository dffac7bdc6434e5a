import type { ReferralDesk } from '../desk/referral-desk.js';
import { receiverForms } from './receiver.forms.js';
import { senderForms } from './sender.forms.js';
import type { StepForm } from './step.form.js';

const formsOf = (desk: ReferralDesk): readonly StepForm[] =>
  desk.side === 'receiver' ? receiverForms(desk) : senderForms;

/** The form of a step; undefined for a step that this desk never takes. */
export const formOf = (desk: ReferralDesk, step: string): StepForm | undefined =>
  formsOf(desk).find((form) => form.step === step);

/** What to say once the step is taken; undefined where none was. */
export const doneSentence = (desk: ReferralDesk, step: string | undefined): string | undefined =>
  step === undefined ? undefined : formOf(desk, step)?.done;
