import { isOpen, type Status } from '#libs/referral-lifecycle';
import type { TriageGrade } from './triage-grade.js';

/** Whether social care, the police and health are to meet about it, as they must where a child may suffer significant harm. */
export const strategyDiscussions = ['wanted', 'not-wanted'] as const;
export type StrategyDiscussion = (typeof strategyDiscussions)[number];

/** What a person makes of a contact before it is decided whether the hub takes it on. */
export interface Triage {
  readonly grade: TriageGrade;
  readonly why: string;
  readonly strategyDiscussion: StrategyDiscussion;
  /** The grade that it had for whoever graded it anew; none for the first. */
  readonly instead?: TriageGrade;
}

/** A contact, as far as the rules about its triage need to see it. */
export interface Triaged {
  readonly status: Status;
  readonly triageGrade: TriageGrade | null;
}

export type TriageRefusal = 'referral-over' | 'triaged-meanwhile' | 'discussion-of-blue';

/**
 * Why it cannot be graded so; none where it can. As information comes in it is graded again, also once it was taken on.
 * Whoever did not see the last grade does not replace it.
 */
export function triageRefusal({ status, triageGrade }: Triaged, triage: Triage): TriageRefusal | undefined {
  if (!isOpen(status)) return 'referral-over';
  if (triageGrade !== (triage.instead ?? null)) return 'triaged-meanwhile';
  return triage.grade === 'blue' && triage.strategyDiscussion === 'wanted' ? 'discussion-of-blue' : undefined;
}
