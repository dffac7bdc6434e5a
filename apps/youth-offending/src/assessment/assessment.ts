import type { Status } from '#libs/referral-lifecycle';
import type { Whose } from '../referral/referral-purpose.js';
import type { AssessmentTool } from './assessment-tool.js';

/** An assessment of a child who harmed, as it is written down. */
export interface Assessment {
  readonly tool: AssessmentTool;
  /** The day on which it was finished (ISO date). */
  readonly doneOn: string;
}

/** A referral, as far as the rules about an assessment need to see it. */
export interface Assessed {
  readonly whose: Whose;
  readonly status: Status;
}

export type AssessmentRefusal = 'harmed-child-not-assessed' | 'referral-not-taken-on';

/** The statuses in which the service works on what was referred to it. */
export const takenOn: readonly Status[] = ['accepted', 'in-progress'];

/** Why no assessment can be written down; none where it can. Whoever was harmed is not weighed by what others did. */
export function assessmentRefusal({ whose, status }: Assessed): AssessmentRefusal | undefined {
  if (whose === 'harmed-child') return 'harmed-child-not-assessed';
  return takenOn.includes(status) ? undefined : 'referral-not-taken-on';
}
