import type { Status } from '#libs/referral-lifecycle';
import type { StepForm } from '../step/step.form.js';

export const atWork: readonly Status[] = ['accepted', 'in-progress'];
export const atWorkOrAfter: readonly Status[] = [...atWork, 'concluded'];

/** A form of what is added to a referral that stands there. */
export const writtenWhile =
  (statuses: readonly Status[]) =>
  (form: StepForm): StepForm => ({
    ...form,
    isAllowed: (referral) => statuses.includes(referral.status) && (form.isAllowed?.(referral) ?? true),
  });
