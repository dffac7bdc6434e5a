import { dayInLondon } from '#libs/case-schemas';
import type { ReferralView } from '../api/referral-view.js';
import type { ReferralDesk } from '../desk/referral-desk.js';
import { ownForms } from '../own-work/own-forms.js';
import { consentForm } from './consent.form.js';
import { receiverForms } from './receiver.forms.js';
import { senderForms } from './sender.forms.js';
import type { StepForm } from './step.form.js';
import { teamForm } from './team.form.js';
import { triageForm } from './triage.form.js';

/** When somebody asks for a form, and of which referral, where it is known already. */
export interface Asking {
  readonly now: Date;
  readonly referral?: ReferralView;
}

function formsOf(desk: ReferralDesk, { now, referral }: Asking): readonly StepForm[] {
  if (desk.forms) return desk.forms(now, referral);
  const on = dayInLondon(now);
  const word = consentForm(desk, on, referral);
  if (desk.side === 'sender') return [...senderForms, word];
  const forms = receiverForms(desk, on, referral?.from);
  const own = [...(desk.triages ? [triageForm(referral)] : []), ...ownForms(desk, referral)];
  return [...forms, word, teamForm(desk.agency, referral), ...own.map((form) => ({ ...form, keyed: true }) as const)];
}

/** The form of a step; undefined for a step that this desk never takes. */
export const formOf = (desk: ReferralDesk, step: string, asking: Asking): StepForm | undefined =>
  formsOf(desk, asking).find((form) => form.step === step);

/** What was done last, and whether it had been done when it was sent. */
export interface Done {
  readonly step?: string;
  readonly again?: boolean;
}

/** What to say once the step is taken; undefined where none was. */
export function doneSentence(desk: ReferralDesk, { step, again }: Done, now: Date): string | undefined {
  if (step === 'send') return 'You have sent this referral';
  const done = formOf(desk, step ?? '', { now })?.done;
  return done !== undefined && again ? `${done}. It was sent more than once, and is saved once` : done;
}
