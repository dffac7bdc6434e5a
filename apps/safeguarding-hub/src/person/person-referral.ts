import type { Agency } from '#libs/case-schemas';
import { applyStep, justSent, type Side, type Status, type Step } from '#libs/referral-lifecycle';

/** A step that was taken by then. */
export interface StepThen {
  readonly step: Step;
  readonly by: Agency;
}

/** A referral to the hub or from it that names somebody, as far as it had come by a moment. */
export interface ReferralThen {
  readonly id: string;
  readonly direction: 'received' | 'sent';
  /** Who sent it to the hub, or to whom the hub sent it. */
  readonly agency: Agency;
  readonly category: string;
  readonly at: Date;
  readonly steps: readonly StepThen[];
}

/** Where a referral stood after these steps, by what the hub had heard of it. */
export function statusThen({ direction, steps }: Pick<ReferralThen, 'direction' | 'steps'>): Status {
  const own: Side = direction === 'received' ? 'receiver' : 'sender';
  const other: Side = direction === 'received' ? 'sender' : 'receiver';
  return steps.reduce(
    (state, { step, by }) => applyStep(state, step, by === 'safeguarding-hub' ? own : other),
    justSent,
  ).status;
}
