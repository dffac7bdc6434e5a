import { cancel, meet, policyInForce, startDeadline, type Calendar, type Deadline } from '#libs/deadlines';
import type { DeadlinePolicy } from '#libs/deadlines';

export const requestStates = ['asked', 'answered', 'withdrawn'] as const;
export type RequestState = (typeof requestStates)[number];

/** What the hub wants to know, as far as the rules need to see it. */
export interface InformationRequest {
  readonly state: RequestState;
  readonly deadline: Deadline;
}

export const beaconsOutcomes = ['known', 'declined'] as const;
export type BeaconsOutcome = (typeof beaconsOutcomes)[number];

/** What somebody says of it: what they know of whom, or that Beacon cannot say. */
export interface Giving {
  readonly outcome: BeaconsOutcome;
  /** By which Beacon knows the person. It never leaves Beacon. */
  readonly referralId?: string;
  readonly words?: string;
}

export const INFORMATION_POLICY = 'beacon-information-given';

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
export interface Gap {
  readonly field: 'referralId' | 'words';
  readonly code: 'missing' | 'not-wanted';
}

/** What is known is told in words, of somebody in particular; with the other answer goes nothing at all. */
export function gapIn({ outcome, referralId, words = '' }: Giving): Gap | undefined {
  const said = { referralId: referralId !== undefined, words: words.trim() !== '' };
  const wrong = (['referralId', 'words'] as const).find((field) => said[field] !== (outcome === 'known'));
  return wrong && { field: wrong, code: outcome === 'known' ? 'missing' : 'not-wanted' };
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
