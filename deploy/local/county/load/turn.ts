import type { Person } from '#libs/case-schemas';
import type { Side, Status } from '#libs/referral-lifecycle';
import { after, instant, MINUTE } from '../calendar.js';

/** What a service says of a referral, as far as working it needs that; what an agency keeps of its own stands beside it. */
export interface ReferralSeen {
  readonly id?: string;
  readonly status: string;
  readonly version: number;
  readonly person?: Pick<Person, 'identifiers' | 'birth'>;
}

/** One thing that somebody does with a referral, once it stands for their side at one of these statuses. */
export interface Turn {
  readonly by: Side;
  /** The last part of its path. */
  readonly step: string;
  readonly from: readonly Status[];
  readonly said: Readonly<Record<string, unknown>>;
  /** What is copied from the referral itself. */
  readonly copied?: (referral: ReferralSeen) => Readonly<Record<string, unknown>>;
  /** What is said of the time at which it is done. */
  readonly atOnce?: (now: Date) => Readonly<Record<string, unknown>>;
  /** What is kept beside the referral is not decided from a version of it. */
  readonly unversioned?: true;
  /** Whether there is anything to do, by what the referral says itself; left out, there is. */
  readonly suits?: (referral: ReferralSeen) => boolean;
  /** Where it is done, if not at the referral: its own address. */
  readonly at?: (referral: ReferralSeen) => string;
  /** The answer is about something else and does not say how the referral stands. */
  readonly answersOtherwise?: true;
}

/** What becomes of one referral: the turns of both sides, in their order. */
export type Course = readonly Turn[];

export const UNDECIDED: readonly Status[] = ['received', 'opened', 'on-hold'];
export const TAKEN_ON: readonly Status[] = ['accepted', 'in-progress'];

export const receiver = (step: string, from: readonly Status[], said: Turn['said'] = {}): Turn => ({
  by: 'receiver',
  step,
  from,
  said,
});
const sender = (step: string, from: readonly Status[], said: Turn['said']): Turn => ({
  by: 'sender',
  step,
  from,
  said,
});

export const open = receiver('open', ['received']);
export const assign = receiver('assign', [...UNDECIDED, ...TAKEN_ON], { to: 'me' });
export const prioritise = (priority: string): Turn => receiver('prioritise', [...UNDECIDED, ...TAKEN_ON], { priority });
export const accept = receiver('accept', UNDECIDED);
export const acceptAfterAll = receiver('accept', ['disputed']);
/** Not before the question is answered. */
export const acceptAnswered = receiver('accept', ['opened']);
export const ask = (question: string): Turn => receiver('ask', UNDECIDED, { question });
/** The answer is needed within minutes. */
export const askAtOnce = (question: string, minutes: number): Turn => ({
  ...ask(question),
  atOnce: (now) => ({ answerBy: instant(after(now, minutes * MINUTE)) }),
});
export const reject = (reason: string, explanation: string): Turn =>
  receiver('reject', UNDECIDED, { reason, explanation });
export const uphold = (explanation: string): Turn => receiver('uphold', ['disputed'], { explanation });
export const progress = (note: string): Turn => receiver('progress', TAKEN_ON, { note });
export const conclude = (said: Turn['said']): Turn => receiver('conclude', TAKEN_ON, said);
export const reopen = (reason: string): Turn => receiver('reopen', ['concluded'], { reason });
export const triage = (grade: string): Turn =>
  receiver('triage', [...UNDECIDED, 'disputed'], {
    ...{ grade, why: 'By what the referral says and what the hub knows already.' },
    strategyDiscussion: grade === 'red' ? 'wanted' : 'not-wanted',
  });
/** As more comes in, also once it was taken on. */
export const triageAnew = (instead: string, grade: string): Turn =>
  receiver('triage', [...UNDECIDED, ...TAKEN_ON], {
    ...{ instead, grade, why: 'The school told us more this morning.' },
    strategyDiscussion: grade === 'red' ? 'wanted' : 'not-wanted',
  });
export const referOn = (said: Turn['said']): Turn => receiver('refer-on', TAKEN_ON, said);
export const foundWrong = (reason: string): Turn =>
  receiver('enter-in-error', [...UNDECIDED, ...TAKEN_ON], { reason, explanation: 'We saw it when we looked into it.' });

export const answer = (words: string): Turn => sender('answer', ['on-hold'], { answer: words });
export const dispute = (explanation: string): Turn => sender('dispute', ['rejected'], { explanation });
export const withdraw = (reason: string, from: readonly Status[] = ['sent', 'received']): Turn =>
  sender('withdraw', from, { reason });
export const withdrawTakenOn = (reason: string): Turn => withdraw(reason, TAKEN_ON);
export const amend = (reason: string, summary: string, from: readonly Status[] = ['sent', 'received']): Turn =>
  sender('amend', from, { reason, summary });
export const amendTakenOn = (reason: string, summary: string): Turn => amend(reason, summary, TAKEN_ON);
export const callAnError = (reason: string): Turn =>
  sender('enter-in-error', ['sent', 'received', 'opened'], { reason });

/** Some turns only the officer can take who made the referral. */
export const needsSender = (course: Course): boolean => course.some(({ by }) => by === 'sender');
