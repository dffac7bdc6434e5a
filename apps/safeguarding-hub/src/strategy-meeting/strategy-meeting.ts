import { dayInLondon } from '#libs/case-schemas';
import { isOpen, type Status } from '#libs/referral-lifecycle';
import { decisionOf, type DecisionCode, type MeetingEnd } from './strategy-meeting.data.js';

/** A meeting, as far as the rules about it need to see it. */
export interface Meeting {
  readonly plannedFor: Date;
  readonly ended?: MeetingEnd;
  /** The place of each who was invited, and whether they came, where that is said. */
  readonly invited: readonly { readonly position: number; readonly present?: boolean }[];
  readonly actions: readonly Action[];
}

export interface Action {
  readonly position: number;
  readonly owned: boolean;
  readonly ended: boolean;
}

/** What is wrong with what was said, by its field. */
export interface MeetingProblem {
  readonly field: string;
  readonly code:
    | 'not-invited'
    | 'said-twice'
    | 'missing'
    | 'nobody-present'
    | 'action-without-owner'
    | 'not-yet-held'
    | 'review-before-meeting'
    | 'due-before-meeting'
    | 'not-in-force';
  readonly message: string;
}

export type CallRefusal = 'referral-over' | 'meeting-open';

/**
 * Why none can be called; nothing where one can. While one has no minutes there is no other: whoever meets again first says
 * what came of the last, or that it did not take place.
 */
export function callRefusal(status: Status, meetings: readonly Pick<Meeting, 'ended'>[]): CallRefusal | undefined {
  if (!isOpen(status)) return 'referral-over';
  return meetings.some(({ ended }) => ended === undefined) ? 'meeting-open' : undefined;
}

/** Whether somebody who was invited came, and if not, why. */
export interface Attended {
  readonly invited: number;
  readonly present: boolean;
  readonly whyAbsent?: string;
}

/** Whoever did not come did so for a reason, and whoever was not asked is asked first. */
export function attendanceProblems({ invited }: Meeting, attended: readonly Attended[]): MeetingProblem[] {
  return attended.flatMap((each, place): MeetingProblem[] => {
    const at = `attendance[${place}]`;
    if (!invited.some(({ position }) => position === each.invited)) return [notInvited(at)];
    if (attended.findIndex((other) => other.invited === each.invited) < place) return [saidTwice(at)];
    return each.present || each.whyAbsent?.trim() ? [] : [whyMissing(at)];
  });
}

const notInvited = (at: string): MeetingProblem => ({
  ...{ field: `${at}.invited`, code: 'not-invited', message: 'must be somebody who was invited' },
});
const saidTwice = (at: string): MeetingProblem => ({
  ...{ field: `${at}.invited`, code: 'said-twice', message: 'was said already' },
});
const whyMissing = (at: string): MeetingProblem => ({
  ...{ field: `${at}.whyAbsent`, code: 'missing', message: 'must say why they were not there' },
});

/** A decision is of those that stood in the list on that day. */
export const decisionProblems = (code: DecisionCode, now: Date): MeetingProblem[] =>
  decisionOf(code).effectiveFrom <= dayInLondon(now)
    ? []
    : [{ field: 'decision', code: 'not-in-force', message: 'cannot be decided yet' }];

/** What a meeting wants done it wants done after it. */
export const dueProblems = ({ plannedFor }: Meeting, dueOn: string): MeetingProblem[] =>
  dueOn >= dayInLondon(plannedFor)
    ? []
    : [{ field: 'dueOn', code: 'due-before-meeting', message: 'is before the meeting' }];

export interface Closing {
  readonly minutes: string;
  readonly nextReviewOn?: string;
}

/** What keeps a meeting from being closed: it has not been, nobody was there, or nobody has taken on what is to be done. */
export function closingProblems(meeting: Meeting, { minutes, nextReviewOn }: Closing, now: Date): MeetingProblem[] {
  const { plannedFor, invited, actions } = meeting;
  const ownerless = actions.filter(({ owned }) => !owned);
  return [
    ...(minutes.trim() === '' ? [minutesMissing] : []),
    ...(plannedFor > now ? [notYetHeld] : []),
    ...(invited.some(({ present }) => present) ? [] : [nobodyPresent]),
    ...ownerless.map(({ position }): MeetingProblem => ownerMissing(position)),
    ...(nextReviewOn !== undefined && nextReviewOn < dayInLondon(plannedFor) ? [reviewTooEarly] : []),
  ];
}

const minutesMissing: MeetingProblem = {
  ...{ field: 'minutes', code: 'missing', message: 'must say what was talked about' },
};
const notYetHeld: MeetingProblem = {
  ...{ field: 'minutes', code: 'not-yet-held', message: 'are of a meeting that is still to come' },
};
const nobodyPresent: MeetingProblem = {
  ...{ field: 'attendance', code: 'nobody-present', message: 'must say of at least one that they were there' },
};
const ownerMissing = (position: number): MeetingProblem => ({
  field: `actions[${position}].owner`,
  code: 'action-without-owner',
  message: 'must say who does it',
});
const reviewTooEarly: MeetingProblem = {
  ...{ field: 'nextReviewOn', code: 'review-before-meeting', message: 'is before the meeting' },
};
