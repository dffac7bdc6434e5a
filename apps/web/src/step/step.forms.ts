import { dayInLondon, type Agency } from '#libs/case-schemas';
import type { ReferralDesk } from '../desk/referral-desk.js';
import { receiverForms } from './receiver.forms.js';
import { senderForms } from './sender.forms.js';
import type { StepForm } from './step.form.js';

/** When somebody asks for a form, and who sent the referral, where that is known already. */
export interface Asking {
  readonly now: Date;
  readonly sender?: Agency;
}

const formsOf = (desk: ReferralDesk, { now, sender }: Asking): readonly StepForm[] =>
  desk.side === 'receiver' ? receiverForms(desk, dayInLondon(now), sender) : senderForms;

/** The form of a step; undefined for a step that this desk never takes. */
export const formOf = (desk: ReferralDesk, step: string, asking: Asking): StepForm | undefined =>
  formsOf(desk, asking).find((form) => form.step === step);

/** What to say once the step is taken; undefined where none was. */
export const doneSentence = (desk: ReferralDesk, step: string | undefined, now: Date): string | undefined =>
  step === 'send' ? 'You have sent this referral' : formOf(desk, step ?? '', { now })?.done;
