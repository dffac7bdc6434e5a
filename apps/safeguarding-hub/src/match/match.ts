import type { PersonMoved } from '#libs/repeat-detection/live';
import type { ImpactPolicy } from './impact.data.js';

export const matchStates = ['waiting', 'not-sure', 'second-wanted', 'settled'] as const;
/** Waiting for somebody, left by somebody who could not tell, waiting for a second person, or settled. */
export type MatchState = (typeof matchStates)[number];

export const matchAnswers = ['same', 'not-the-same', 'not-sure'] as const;
/** What somebody who looked at two records says. */
export type MatchAnswer = (typeof matchAnswers)[number];

/** What is kept: an answer, or that an earlier one is taken back. */
export type Decided = MatchAnswer | 'open';

/** What somebody said about two records. */
export interface MatchWord {
  readonly id: string;
  readonly decided: Decided;
  /** Whether it counts: one of high impact does only once a second person has agreed. */
  readonly holds: boolean;
  /** The word that this one agrees with. */
  readonly seconds: string | null;
  readonly rationale: string;
  readonly bySubject: string;
  readonly byName: string;
  readonly at: Date;
}

/** A person whom a decision would change. */
export interface Touched {
  readonly personId: string;
  readonly records: number;
  readonly currentFindings: number;
}

/** Whether a second person has to agree: much was found or told of one of those whom it would make or unmake. */
export function isHighImpact(
  changes: readonly PersonMoved[],
  touched: readonly Touched[],
  { fromRecords, withFindings }: ImpactPolicy,
): boolean {
  if (changes.length === 0) return false;
  return touched.some(
    ({ records, currentFindings }) => records >= fromRecords || (withFindings && currentFindings > 0),
  );
}

/** The word that counts now; none where nobody has said anything that does, or it was taken back. */
export function standing(words: readonly MatchWord[]): MatchWord | undefined {
  const last = words.filter(({ holds }) => holds).at(-1);
  return last?.decided === 'open' ? undefined : last;
}

/** The word that waits for a second person; none where none does. */
export const unseconded = (state: MatchState, words: readonly MatchWord[]): MatchWord | undefined =>
  state === 'second-wanted' ? words.at(-1) : undefined;

export type MatchRefusal =
  'second-wanted-first' | 'nothing-to-second' | 'own-word' | 'nothing-to-undo' | 'something-holds';

export const matchSteps = ['decide', 'second', 'undo'] as const;
/** Say what they are, agree or not with what was said, take back what holds. */
export type MatchStep = (typeof matchSteps)[number];

/** What this person may do now. */
export const allowedSteps = (match: Standing, by: string): MatchStep[] =>
  matchSteps.filter((step) => refusalOf(step, match, by) === undefined);

interface Standing {
  readonly state: MatchState;
  readonly words: readonly MatchWord[];
}

/**
 * Why a word cannot be said now; none where it can. Whoever is not sure of what was said takes it back: beside a word that
 * holds, "not sure" would leave it standing and say that it does not.
 */
export function refusalOf(
  want: MatchStep,
  { state, words }: Standing,
  by: string,
  answer?: MatchAnswer,
): MatchRefusal | undefined {
  const waiting = unseconded(state, words);
  if (want === 'second') return waiting ? (waiting.bySubject === by ? 'own-word' : undefined) : 'nothing-to-second';
  if (waiting) return 'second-wanted-first';
  if (answer === 'not-sure' && standing(words)) return 'something-holds';
  return want === 'undo' && !standing(words) ? 'nothing-to-undo' : undefined;
}
