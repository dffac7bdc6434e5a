import type { DecliningReason, InformationOutcome } from '#libs/case-schemas';
import { cancel, meet, policyInForce, startDeadline, type Calendar, type Deadline } from '#libs/deadlines';
import type { DeadlinePolicy } from '#libs/deadlines';

export const requestStates = ['asked', 'answered', 'withdrawn'] as const;
export type RequestState = (typeof requestStates)[number];

/** What the hub wants to know, as far as the rules need to see it. */
export interface InformationRequest {
  readonly state: RequestState;
  readonly deadline: Deadline;
}

/** What somebody says of it. */
export interface Giving {
  readonly outcome: InformationOutcome;
  readonly reason?: DecliningReason;
  readonly words?: string;
}

export const INFORMATION_POLICY = 'youth-offending-information-given';

/** The clock of a question, from its arrival, by how the hub graded what it is about. */
export function clockOf(
  { grade, receivedAt }: { readonly grade?: string; readonly receivedAt: Date },
  { policies, calendar }: { readonly policies: readonly DeadlinePolicy[]; readonly calendar: Calendar },
): Deadline {
  const day = calendar.dateOf(receivedAt);
  const id = INFORMATION_POLICY;
  const graded = grade === undefined ? undefined : policyInForce(policies, { id, grade }, day);
  const policy = graded ?? policyInForce(policies, { id }, day);
  if (!policy) throw new Error('No policy says how soon the hub is to be answered');
  return startDeadline(policy, receivedAt);
}

/** What is wrong with an answer, by its field. */
export type Gap = { readonly field: 'reason' | 'words'; readonly code: 'missing' | 'not-wanted' };

/** What is known is told in words; whoever declines says why, and nobody else. */
export function gapIn({ outcome, reason, words = '' }: Giving): Gap | undefined {
  if (outcome === 'declined' && reason === undefined) return { field: 'reason', code: 'missing' };
  if (outcome !== 'declined' && reason !== undefined) return { field: 'reason', code: 'not-wanted' };
  const needsWords = outcome === 'known' || reason === 'other';
  return needsWords && words.trim() === '' ? { field: 'words', code: 'missing' } : undefined;
}

/** Once it is answered more may be added; once the hub does not ask any more, nothing. */
export const mayAnswer = ({ withdrawal }: { readonly withdrawal: object | null }): boolean => withdrawal === null;

export const answered = ({ deadline }: Pick<InformationRequest, 'deadline'>, at: Date): InformationRequest => ({
  state: 'answered',
  deadline: meet(deadline, at),
});

/** What was answered before stays answered: both were on their way at once. */
export const withdrawn = ({ state, deadline }: InformationRequest, at: Date): InformationRequest =>
  state === 'asked' ? { state: 'withdrawn', deadline: cancel(deadline, at) } : { state, deadline };
