import type { Status } from '#libs/referral-lifecycle';
import { after, DAY, dayShifted, HOUR, instant, MINUTE } from '../../calendar.js';
import { askAtOnce, receiver, TAKEN_ON, UNDECIDED, type Course, type ReferralSeen, type Turn } from '../turn.js';
import type { Today } from './today.js';

interface MeetingSeen {
  readonly id: string;
  readonly ended?: object;
}

interface Met extends ReferralSeen {
  readonly strategyMeetings?: readonly MeetingSeen[];
}

const OPEN: readonly Status[] = [...UNDECIDED, ...TAKEN_ON];

const openMeeting = ({ strategyMeetings = [] }: Met): MeetingSeen | undefined =>
  strategyMeetings.find(({ ended }) => ended === undefined);

const INVITED = [
  { agency: 'safeguarding-hub', name: 'Priya Nair', role: 'Practice lead' },
  { agency: 'police', name: 'DS Colin Marsh', role: 'Child abuse investigation' },
  { agency: 'childrens-social-care', name: 'Abena Osei', role: 'Social worker' },
  { agency: 'health', name: 'Nurse Ivana Kral', role: 'Named nurse' },
  { agency: 'education', name: 'Gareth Pugh', role: 'Safeguarding lead of the school' },
] as const;

const OTHERS = [
  { agency: 'adult-social-care', name: 'Joy Achebe', role: 'Social worker' },
  { agency: 'probation', name: 'Helen Marsh', role: 'Probation officer' },
  { agency: 'youth-offending', name: 'Imran Malik', role: 'Case manager' },
  { agency: 'beacon', name: 'Joanne Hale', role: 'Caseworker' },
  { agency: 'housing', name: 'Marek Nowak', role: 'Housing officer' },
  { agency: 'other', name: 'Fr Daniel Quinn', role: 'Runs the youth club' },
] as const;

/** So many days after the county's today, at ten; before it where it is negative. */
const moment = ({ today }: Today, days: number): string =>
  instant(after(new Date(`${today}T00:00:00Z`), days * DAY + 10 * HOUR));

/** The soonest that anybody can be brought together: what the sender knows is needed before. */
const SOON_MINUTES = 10;
const ANSWER_MINUTES = 3;
const callSoon: Turn = {
  ...receiver('strategy-meetings', OPEN, {
    ...{ invited: INVITED.slice(0, 3), reason: 'Somebody may not be safe tonight. By telephone, at once.' },
  }),
  atOnce: (now) => ({ plannedFor: instant(after(now, SOON_MINUTES * MINUTE)) }),
  suits: (referral) => openMeeting(referral) === undefined,
};

/** A meeting within minutes, and a question before it that the sender leaves unanswered. */
export const meetingAtOnce: Course = [
  callSoon,
  askAtOnce('We meet by telephone in ten minutes: where are they now, and who is with them?', ANSWER_MINUTES),
];

const call = (day: Today, days: number, invited: readonly object[] = INVITED.slice(0, 3)): Turn => ({
  ...receiver('strategy-meetings', OPEN, {
    ...{ plannedFor: moment(day, days), invited },
    reason: 'What each knows has to be laid together before anybody decides.',
  }),
  suits: (referral) => openMeeting(referral) === undefined,
});

const atMeeting = (step: string, said: Turn['said']): Turn => ({
  ...receiver(step, OPEN, said),
  suits: (referral) => openMeeting(referral) !== undefined,
  at: (referral) => `/referrals/${referral.id}/strategy-meetings/${openMeeting(referral)?.id}/${step}`,
});

const attended = (present: number, absent = 0): Turn =>
  atMeeting('attendance', {
    attendance: [
      ...Array.from({ length: present }, (_, place) => ({ invited: place + 1, present: true })),
      ...Array.from({ length: absent }, (_, place) => ({
        ...{ invited: present + place + 1, present: false },
        whyAbsent: 'In court that morning.',
      })),
    ],
  });

const told = (agency: string, name: string, words: string): Turn => atMeeting('information', { agency, name, words });
const decided = (decision: string): Turn =>
  atMeeting('decisions', { decision, reasons: 'By what was told today; nobody present thought otherwise.' });
const owner = { agency: 'childrens-social-care', name: 'Abena Osei' };
const action = (day: Today, what: string, days: number): Turn =>
  atMeeting('actions', { what, dueOn: dayShifted(day.today, { days }), owner });
const ended = (place: number, state: 'done' | 'not-done', words: string): Turn =>
  atMeeting('actions/end', { action: place, state, words });
const closed = (day: Today, reviewIn?: number): Turn =>
  atMeeting('close', {
    minutes: 'Each told what they knew; it was weighed together, decided, and said who does what by when.',
    ...(reviewIn !== undefined && { nextReviewOn: dayShifted(day.today, { days: reviewIn }) }),
  });
const calledOff = atMeeting('call-off', { why: 'The family has moved; the other county meets.' });

const HEARD = told('police', 'DS Colin Marsh', 'Two call-outs this year; nobody was charged.');

/** Still to come, held without minutes, closed with actions late, done and not done, called off; and each decision once. */
export function everyMeeting(day: Today, decisions: readonly string[]): Course[] {
  return [
    [call(day, 1)],
    [call(day, 3, [...INVITED, ...OTHERS])],
    [call(day, -1)],
    [call(day, -2), atMeeting('invited', { invited: OTHERS.slice(0, 2) }), attended(3, 1), HEARD],
    [call(day, -1), calledOff],
    [
      ...[call(day, -12, INVITED), attended(4, 1), HEARD],
      ...[told('health', 'Nurse Ivana Kral', 'Seen twice with bruises; the explanations differed.')],
      ...[decided('section-47-joint'), action(day, 'See the child alone, at school.', -5)],
      ...[action(day, 'Ask the landlord who lives there.', -3), ended(1, 'done', 'Seen; said she is not afraid.')],
      closed(day, 16),
    ],
    [
      ...[call(day, -9), attended(3), decided('section-17-assessment'), action(day, 'Visit unannounced.', -2)],
      ...[ended(1, 'not-done', 'Nobody opened, twice; it is asked anew.'), closed(day)],
    ],
    ...decisions.map((decision): Course => [call(day, -4), attended(2, 1), decided(decision), closed(day, 30)]),
  ];
}

/** Of a contact that was graded red: the meeting was held, and mostly its minutes are there. */
export const usualMeeting = (day: Today, hasMinutes: boolean, decision: string): Course => [
  ...[call(day, -3), attended(2, 1), HEARD, decided(decision)],
  action(day, 'Tell the family what was decided.', 4),
  ...(hasMinutes ? [closed(day, 28)] : []),
];
