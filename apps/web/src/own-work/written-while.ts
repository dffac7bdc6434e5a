import type { Status } from '#libs/referral-lifecycle';
import type { StepForm } from '../step/step.form.js';

export const atWork: readonly Status[] = ['accepted', 'in-progress'];
export const atWorkOrAfter: readonly Status[] = [...atWork, 'concluded'];

/** A form of what is added to a referral that stands there, and would be added twice if it were sent twice. */
export const writtenWhile =
  (statuses: readonly Status[]) =>
  (form: StepForm): StepForm => ({
    ...form,
    repeats: true,
    isAllowed: (referral) => statuses.includes(referral.status) && (form.isAllowed?.(referral) ?? true),
  });
