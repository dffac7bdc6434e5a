import { dayInLondon } from '#libs/case-schemas';
import type { InvitedView, MeetingActionView, MeetingView } from '../api/casework-view.js';
import type { ReferralView } from '../api/referral-view.js';
import type { ReferralDesk } from '../desk/referral-desk.js';
import { knownDate, longDateTime } from '../layout/dates.js';
import { inWords, tag, type Tag } from '../layout/words.js';
import { partners } from '../own-work/casework.words.js';
import { meetingForms } from '../own-work/hub.forms.js';
import { somebodyWords } from '../own-work/meeting.fields.js';
import { paths } from '../paths.js';
import { personTitle } from '../referral/person.presenter.js';
import { row, type Row } from '../referral/row.js';

/** A meeting with all that was written down of it, and what can be added now. */
export function meetingPage(referral: ReferralView, meeting: MeetingView, desk: ReferralDesk, now: Date) {
  const { plannedFor, reason, calledBy, calledAt, invited, information, decisions, actions, ended } = meeting;
  return {
    person: personTitle(referral),
    title: `Strategy meeting on ${longDateTime(plannedFor)}`,
    back: desk.pages.show(referral.id),
    state: meetingTag(meeting, now),
    aboutRows: [...row('Why', reason), ...row('Called by', `${calledBy}, ${longDateTime(calledAt)}`)],
    invited: invited.map(invitedLine),
    informationRows: information.flatMap((told) => row(somebodyWords(told), told.words)),
    decisionRows: decisions.flatMap(({ words, reasons, source }) => row(words, reasons, source)),
    actions: actions.map((action) => actionLine(action, now)),
    endRows: ended ? endRows(ended) : [],
    forms: meetingForms(referral)
      .filter((form) => form.isAllowed?.(referral) && (!ended || meetsAfterwards(form.step)))
      .map(({ step, title }) => ({ text: title, href: desk.pages.step(referral.id, step) })),
  };
}

/** Whose an action is and what became of it is said of meetings that are over, too. */
const meetsAfterwards = (step: string): boolean => step === 'meeting-action-owner' || step === 'meeting-action-end';

/** How a meeting stands: to come, to be recorded, closed or called off. */
export function meetingTag({ plannedFor, ended }: Pick<MeetingView, 'plannedFor' | 'ended'>, now: Date): Tag {
  if (ended) return ended.how === 'closed' ? tag('Closed', 'grey') : tag('Called off', 'grey');
  return Date.parse(plannedFor) > now.getTime() ? tag('To come') : tag('To record', 'yellow');
}

const invitedLine = ({ agency, name, role, present, whyAbsent }: InvitedView) => ({
  ...{ name, role, agency: inWords(partners, agency) },
  came: present === undefined ? 'Not said yet' : present ? 'Was there' : `Was not there: ${whyAbsent ?? ''}`,
});

const actionLine = ({ what, dueOn, owner, ended }: MeetingActionView, now: Date) => ({
  what,
  due: knownDate(dueOn),
  owner: owner ? somebodyWords(owner) : 'Nobody yet',
  state: ended ? inWords(ends, ended.state) : undefined,
  words: ended?.words,
  late: !ended && dueOn < dayInLondon(now) ? tag('Overdue', 'red') : undefined,
});

const ends = { done: 'Done', 'not-done': 'Not done' };

const endRows = ({ how, words, nextReviewOn, recordedBy, recordedAt }: NonNullable<MeetingView['ended']>): Row[] => [
  ...row(how === 'closed' ? 'Minutes' : 'Why it did not take place', words),
  ...row('They look at it again', nextReviewOn && knownDate(nextReviewOn)),
  ...row('Written down by', `${recordedBy}, ${longDateTime(recordedAt)}`),
];

/** The meetings about a referral, the latest first, each with its own page. */
export const meetingLinks = ({ id, strategyMeetings = [] }: ReferralView, now: Date) =>
  [...strategyMeetings].reverse().map((meeting) => ({
    text: longDateTime(meeting.plannedFor),
    href: paths.meetings.show(id, meeting.id),
    reason: meeting.reason,
    state: meetingTag(meeting, now),
  }));
